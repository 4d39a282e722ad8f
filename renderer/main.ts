import './api/first-workspace.ts';
import './styles/first-fonts.ts';
import './views/gl-app.ts';
