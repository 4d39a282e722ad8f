import type { SeedArticle } from '../article.ts';
import { PORT_CONCESSION_LAYERS } from './port-concession-layers.ts';

/**
 * Invented news: country, port, company, union and people are fictional.
 * It holds what naive offsets break on, each where a newspaper might print it: emoji
 * joined and with modifiers, a flag, a mathematical and a Phoenician letter (all outside the
 * Basic Multilingual Plane), names spelt with combining marks (written as escapes, because
 * editors compose them silently) and a sentence in Arabic.
 */
export const PORT_CONCESSION: SeedArticle = {
  uuid: '01962f00-0000-7000-8000-0000000d0003',
  title: 'Lusarra leases its largest port for 40 years; dockers call a strike',
  language: 'en',
  source: {
    outlet: 'The Quayside Gazette',
    author: 'Tobias Renn',
    date: '2025-09-03',
    url: 'https://example.org/gazette/2025/09/03/port-concession',
    section: 'Business',
    genre: 'hard news',
  },
  text: `MARSA DORIN, Lusarra – The government of Lusarra agreed on Wednesday to hand the country’s largest port to a private operator for 40 years, in a contract that it said would create 3,000 jobs and that the dockers’ union vowed to stop.

Corvane Terminals is to run the container docks of Marsa Dorin from 1 January 2026. The company undertakes to invest 850 million dinars in the first five years, half of it in new cranes, and to keep all 1,940 dock workers in their posts until the end of 2028. In return it receives the income of the port, less a rent of 64 million dinars a year.

“This is a lease, not a sale,” said the transport minister, Zoe\u0308 Karanta. “The quays stay public, the water stays public, and not one worker will lose a job because of this contract.” Asked what would happen in 2029, she said that no minister could bind the next one, but that she expected the port to employ more people by then, not fewer.

The Harbour Workers’ Union, which speaks for nine in ten dockers, was not persuaded. “The port must stay public,” its president, Se\u0323\u0301tu Amarin, told a meeting under a banner with the letter 𐤌, the ancient sign for water that is the emblem of the harbour, “and it will, because we will not load a single box for Corvane.”

The union then put the message online in a style of its own: “They call it a concession, we call it 🏴‍☠️. Two generations on these cranes 👨‍👩‍👧‍👦 and not one day’s notice! Strike from Monday, 06:00, unless the minister talks to us. Our complaint goes to Geneva 🇺🇳 by Friday ✊🏽.” By late afternoon the post had been shared 12,000 times.

Corvane played down the threat. Its chief executive, Piers Adlam, said that the company would recognise the union and was “ready to sit down tomorrow, with coffee or without”. It might even extend the job guarantee to 2030, he said, if the dockers accepted night shifts, but he would put nothing in writing before the talks. He rejected a newspaper report that Corvane meant to sell its stake within three years. “We are not coming for three years,” he said. “We are coming for forty.”

Less clear is what shippers will pay. Clause 14 of the contract, a copy of which the Gazette has read, limits the yearly rise in charges to 𝑝 + 1 per cent, where 𝑝 is the rate of inflation. That, Ms Karanta said, would keep prices stable. Importers doubted it. The cost of unloading a ship could rise by a third within ten years, according to the Chamber of Grain Merchants, and the price of bread with it.

Others object to the way in which the contract was awarded. Only two companies made an offer, and the second, people familiar with the tender said, had learned of the deadline four days before it passed. The ministry denied this. Both bidders had been treated alike, a spokesman said, and the complete file would be published “in due course”. The president of the Court of Audit, Idris Kouran, declined to comment on a case that might come before him. His court, he said, would decide by the end of the month whether to open an inquiry.

In 2021, as a member of the opposition, Ms Karanta promised never to let a foreign company run a Lusarran port. Reminded of this on Wednesday, she replied that Corvane had founded a subsidiary in Marsa Dorin, which would pay its taxes there. “A promise with a letter box,” said Lior Tamm of the opposition Civic List, “is still a broken promise.”

On the quays the matter was discussed in three languages. The tug pilots, a guild of 46 who are not covered by the job guarantee, voted to join the strike. Their captain, Samira Qadoun, ended her speech in Arabic: “الميناء بيتنا، ولن نبيع البيت” (“The port is our home, and we will not sell the home”).

Parliament has to approve the contract before it takes effect. The coalition holds 58 of the 101 seats, but eight of its members have said that they will vote against it unless the guarantee covers the pilots as well. The speaker has set the vote for 18 September. “I have counted, and we have the votes,” Ms Karanta said. “If I am wrong, I will resign.”`,
  layers: PORT_CONCESSION_LAYERS,
};
