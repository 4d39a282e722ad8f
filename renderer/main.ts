import './api/first-workspace.ts';
import './views/gl-app.ts';
