import type { SeedArticle } from '../article.ts';
import { HOSPITAL_REFORM_LAYERS } from './hospital-reform-layers.ts';

/** Invented news: country, people, bodies and figures are fictional. */
export const HOSPITAL_REFORM: SeedArticle = {
  uuid: '01962f00-0000-7000-8000-0000000d0004',
  title: 'Karvenia to merge a third of its hospitals, and doctors distrust the calendar',
  language: 'en',
  source: {
    outlet: 'Nowy Brod Evening Post',
    author: 'Hanna Wereszko',
    date: '2025-10-21',
    url: 'https://example.org/evening-post/2025/10/21/hospital-reform',
    section: 'Health',
    genre: 'hard news',
  },
  text: `NOWY BROD – Karvenia will merge 34 of its 102 public hospitals into larger ones over the next four years, the government announced on Tuesday. It says that the reform will save lives. Doctors in the provinces fear that it will cost some.

Too many small hospitals perform too few operations to perform them well, Health Minister Bożena Kłosowska said when she presented the plan. “A surgeon who does one hip a month is not a surgeon,” she said, “he is a gamble.” No emergency room would be shut, she promised, and no patient would have to travel for more than 40 minutes in an emergency. The ministry would not close a single ward before 2030 unless the district council had agreed.

The first six mergers are to take effect on 1 July 2026. To soften them, the government will set aside 2.3 billion thalers, 400 million of it for ambulances. The finance ministry confirmed the sum but not the timing: the money would be released “in line with budgetary possibilities”, it said.

That phrase did little to calm Dr Łukasz Żurawel, who heads the Chamber of Physicians. “We support the goal, we distrust the calendar,” he said. According to the chamber, 1,200 posts for doctors were vacant at the end of September, most of them in the very hospitals that are to take in more patients. “You can merge two empty rotas,” Dr Żurawel said, “but you will get one empty rota.” If the ministry had not presented a staffing plan by Christmas, he added, the chamber would leave the reform council.

The nurses were blunter. Olena Stetsiv, the leader of the union Troska, said that the government had promised them a pay rise of 12 per cent last year and delivered 5. “They have broken one promise, and now they offer us seven new ones,” she said. The union was not planning to strike “for now”. It would ballot its members in the first week of December, she said, and it would do so “even if the minister brings flowers”.

Ms Kłosowska rejected the charge. The rise had been agreed in two steps, she said, and the second would be paid in January, as had always been the intention. She conceded that communication was “not our best discipline”.

In Zalisia, a hilly region in the east with four hospitals on the list, the plan has united people who seldom agree. Some 3,000 of them marched through Stary Mlyn on Sunday behind a banner in Ukrainian: “Лікарня має лишитися тут” (“The hospital must stay here”). The governor, Taras Hnatiuk, who belongs to the minister’s own party, said that he would not sign over a single building. It was not a rebellion, he insisted. “I am keeping the promise that we both made in the campaign.”

In that campaign, in the spring of 2023, the party said that every hospital would stay where it was. Does the minister still feel bound by this? “I promised good care close to home, and I still do,” Ms Kłosowska said. “I never promised bricks.” A leaflet of the party, seen by this newspaper, names eleven hospitals, the one in Stary Mlyn among them, that “are here to stay”.

Independent experts are cautious. Ivo Černak, a health economist at the University of Nowy Brod, estimates that the mergers could prevent some 300 deaths a year if the ambulances arrive first, and that they might cost lives if they do not. “The map is right,” he said. “The question is on which page they begin.” The ministry’s own assessment reportedly assumes that one nurse in five will agree to move. A survey by Troska puts the share at one in twelve.

Halina Brzoza, 71, travels to Stary Mlyn three times a week for dialysis. She said that the director of the hospital had assured her that her treatment would go on “as long as there is electricity”. The director, Marek Olszan, said that he had said no such thing: he hoped to keep the unit, but he could guarantee nothing.

Parliament will debate the bill on 4 November, and the government wants it passed by the end of the year. The Civic Union, the largest opposition party, would vote for it only if every closure needed the consent of the region, said its leader, Grzegorz Pawlina. Ms Kłosowska did not rule that out. “I will read everything that is put on my table before the first vote,” she said. “That much I can promise.”`,
  layers: HOSPITAL_REFORM_LAYERS,
};
