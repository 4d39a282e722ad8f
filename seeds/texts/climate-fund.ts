import type { SeedArticle } from '../article.ts';
import { CLIMATE_FUND_LAYERS } from './climate-fund-layers.ts';

/** Invented news: states, people, fund and figures are fictional. */
export const CLIMATE_FUND: SeedArticle = {
  uuid: '01962f00-0000-7000-8000-0000000d0002',
  title: 'Donors promise Tidewater Fund little more than half of what it asked for',
  language: 'en',
  source: {
    outlet: 'Meridian Dispatch',
    author: 'Ines Halloran',
    date: '2025-06-12',
    url: 'https://example.org/dispatch/2025/06/12/tidewater-fund',
    section: 'Climate',
    genre: 'agency',
  },
  text: `PORT SELLA, Calvessa – Rich governments on Thursday promised 4.1 billion crowns to a fund that is meant to protect low-lying states from the sea. It was little more than half of what the fund had asked for, and the hardest question, who will pay after 2027, was left to a meeting in the autumn.

The Tidewater Fund, set up three years ago, has paid for sea walls, wells and the relocation of villages in eleven countries. Its director, Edda Rhys-Okoro, told delegates that without fresh money the fund would be “empty by spring”. She had set a target of 7.5 billion crowns for the next two years.

The largest pledge came from Brenmark. “We will pay 1.6 billion crowns,” said the finance minister, Henrik Solvane, “and we will pay the first half before the end of this year.” The second half, he said, would follow only if the fund published a full audit by 31 March 2026.

Calvessa, the host, offered 600 million over two years and undertook to give the money rather than lend it. “A loan to a drowning country,” said its prime minister, Lucía Ferrandel, “is a stone, not a rope.” Her government hopes to persuade parliament to add another 200 million in 2026, though officials admitted in private that they did not yet have a majority.

The president of Taluvai, an atoll state of 38,000 people, called the result a beginning and an insult in equal measure. “They tell us to adapt,” Maile Tarovu told reporters, “and then they send us a bill for the sandbags.” Taluvai might have to give up two of its inhabited islands by 2040, she warned, and rich states “must decide now whether they want to pay for walls or for ships”.

Ms Tarovu denied that her government had threatened to walk out on Wednesday night. “Nobody in my delegation said that,” she said. “We will stay until the last chair is stacked.”

A diplomat close to the talks gave a different account. Taluvai and four other island states had already packed their bags, the diplomat said, and unpacked them only after Mr Solvane had promised them two of the nine seats on the fund’s board. The minister’s spokeswoman, Petra Aldane, said that there was no such deal. He had merely told the islands that he would “look kindly” on a request.

Campaigners were less polite. Jonah Pell of the Dry Ground coalition said that Brenmark had broken its word before: of the 900 million crowns that it promised when the fund was launched in 2022, he said, scarcely half had arrived. The ministry put the share at 71 per cent and blamed late paperwork. “Every crown we promised will be paid,” Ms Aldane said. She did not say when.

The new pledges come with few guarantees. In a joint declaration, which is not binding, the donors “aim to” double their contributions by 2030, “circumstances permitting”, and undertake to report on their payments every six months, beginning in January. An earlier draft, seen by the Dispatch, said that they “will” double them. The wording was softened on the last night, reportedly at the request of three governments.

Ms Rhys-Okoro defended the outcome. Money that came on time mattered more than large numbers, she argued, because half a sea wall was worth nothing. She promised that the fund would approve no new project until those already begun were paid for, and that the audit demanded by Brenmark would be finished in the first quarter of next year. “I make no promises about the weather,” she said. “I make them about the accounts.”

In Brenmark itself the pledge may yet be cut. Astrid Venn, who leads the opposition Taxpayers’ List, said that her party would vote against it in October unless half of the sum was spent on the country’s own coast. “Charity begins where the dyke is leaking,” she said. Mr Solvane, whose coalition has a majority of one, predicted that the budget would pass. Asked whether that was a promise, he smiled. “It is arithmetic,” he said.

The donors are to meet again in Brenmark in the week of 20 October. On their agenda, according to the declaration, is a levy on shipping fuel that could raise up to 2 billion crowns a year from 2028. Brenmark supports the idea, Calvessa has reservations, and Taluvai wants the levy sooner. “If it comes in 2028,” Ms Tarovu said, “send it to our new address.”`,
  layers: CLIMATE_FUND_LAYERS,
};
