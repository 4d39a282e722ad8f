import type { SeedArticle } from '../article.ts';
import { PARIS_TALKS_LAYERS } from './paris-talks-layers.ts';

/**
 * A report on real talks, told from public facts. It quotes nobody: what real
 * people said stands in indirect speech, so that no words are put in their mouths.
 */
export const PARIS_TALKS: SeedArticle = {
  uuid: '01962f00-0000-7000-8000-0000000d0001',
  title: 'Paris talks on Ukraine give Europe a seat but bring no ceasefire',
  language: 'en',
  source: {
    outlet: 'The Courier',
    author: 'Leonie Marchetti',
    date: '2025-04-18',
    url: 'https://example.org/courier/2025/04/18/paris-talks',
    section: 'World',
    genre: 'hard news',
  },
  text: `A day of talks in Paris about a ceasefire in Ukraine ended on Thursday without an immediate result. It did, however, give European governments something they had lacked since February, when the United States and Russia began to negotiate in Saudi Arabia without them: a place in the conversation.

The push to bring Europe’s weight to bear on those negotiations was led by the French president, Emmanuel Macron. Senior representatives of the United States and Ukraine attended the series of meetings. French officials stressed how much the new format mattered for Europe and for the demands of Ukraine, which include guarantees of its security.

On the platform X, Mr Macron described the exchange as good and productive. It had dealt, he wrote, both with a ceasefire and with a full peace that would hold. He added that he had spoken to the Ukrainian president, Volodymyr Zelenskyy, before the meetings and again when they were over.

The bluntest message came from the American secretary of state, Marco Rubio, as he was leaving France. The United States, he said, could turn to other matters unless the coming days brought progress towards a peace deal. Washington wanted to find out within days rather than weeks whether the war could be ended at all. If it could, Mr Rubio said, the United States stood ready to do everything in its power to help and to see to it that the outcome was lasting and fair. If the positions proved too far apart, he went on, President Donald Trump had probably come to the point of declaring the effort finished.

With Mr Rubio came the American special envoy, Steve Witkoff. The British foreign secretary, David Lammy, was there too. He pointed to the co-operative mood of the day and said that standing together made its participants strong. In his view the meetings with France, Germany, Ukraine and the United States showed that all of them were committed to the security of the world.

For the French foreign minister, Jean-Noël Barrot, such talks were indispensable: never before, he told the television channel LCI, had Americans, Ukrainians and Europeans sat down together. His office said that a further round was planned for London in the second half of next week.

The delegations compared views on how Ukraine could be kept safe. One idea, pursued under British and French leadership, is that European soldiers might be stationed there to deter new Russian attacks, though only once a ceasefire is in place. The Ukrainian foreign minister, Andrii Sybiha, wrote on X that the talks had covered ways to secure peace for his country in the long run, as well as the next steps of the coalition of the willing.

Moscow was informed by telephone. According to Tammy Bruce, the spokeswoman of the State Department, Mr Rubio called the Russian foreign minister, Sergey Lavrov, and gave him the message that he had delivered in Paris. Mr Trump and his country wanted the war to end, her statement said, and all parties had now been shown the outlines of a peace that would last. The reception of the American plan in Paris was encouraging, it said, and proved that peace was possible, provided that every side committed itself to an agreement.

The Kremlin was critical. It said that the Europeans were bent on prolonging the war and accused them of trying to undermine its own talks with Washington.

In Washington, where he was receiving the Italian prime minister, Giorgia Meloni, Mr Trump said that a deal on Ukraine’s minerals would be signed on Thursday. Mr Trump, whose relations with Mr Zelenskyy are difficult, also let it be known that he was no admirer of the Ukrainian president. Kyiv chose more careful words: on Friday it confirmed that it aimed to complete the deal by the end of next week.

Under a draft discussed earlier this month, the United States would enjoy preferential access to Ukrainian mineral deposits. Kyiv would have to pay all income that state-owned and private Ukrainian companies earn from natural resources into a joint investment fund. What the agreement would not contain is one of Kyiv’s first demands: an American guarantee of its security against the Russian forces that hold about a fifth of its territory.

The public accounts of the talks left much open: how many days Washington was prepared to wait, whether European soldiers would in fact be sent, and whether Moscow would accept the outlines that it had been shown.

The war, meanwhile, went on. Overnight Russia fired at least six missiles and dozens of drones at Ukraine. Two people were killed in the eastern regions of Kharkiv and Sumy, and 70 others were wounded.`,
  layers: PARIS_TALKS_LAYERS,
};
