import type { SeedArticle, SeedLayer } from '../article.ts';

/** Marks pronouns, keeps titles with names, and counts no forecast as a commitment. */
const ANA: SeedLayer = {
  status: 'done',
  marks: [
    { label: 'actor', quote: 'European governments', attributes: { mention: 'collective' } },
    {
      label: 'actor',
      quote: 'the French president, Emmanuel Macron',
      attributes: { mention: 'name' },
    },
    { label: 'actor', quote: 'French officials', attributes: { mention: 'collective' } },
    {
      label: 'claim',
      quote: 'how much the new format mattered for Europe and for the demands of Ukraine',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['negotiation-format', 'security-guarantees'],
        hedged: false,
        denied: false,
      },
    },
    { label: 'actor', quote: 'Mr Macron', attributes: { mention: 'name' } },
    {
      label: 'claim',
      quote: 'the exchange as good and productive',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['negotiation-format'],
        hedged: false,
        denied: false,
      },
    },
    {
      label: 'claim',
      quote: ['It had dealt', 'both with a ceasefire and with a full peace that would hold'],
      attributes: {
        kind: 'factual',
        attribution: 'indirect',
        stance: 'neutral',
        topic: ['ceasefire', 'negotiation-format'],
        hedged: false,
        denied: false,
      },
      note: 'Two fragments: “he wrote” is not part of what he wrote.',
    },
    { label: 'actor', quote: 'he', nth: 14, attributes: { mention: 'pronoun' } },
    {
      label: 'claim',
      quote:
        'he had spoken to the Ukrainian president, Volodymyr Zelenskyy, before the meetings and again when they were over',
      attributes: {
        kind: 'factual',
        attribution: 'indirect',
        stance: 'neutral',
        topic: ['negotiation-format'],
        hedged: false,
        denied: false,
      },
    },
    {
      label: 'actor',
      quote: 'the Ukrainian president, Volodymyr Zelenskyy',
      attributes: { mention: 'name' },
    },
    {
      label: 'actor',
      quote: 'the American secretary of state, Marco Rubio',
      attributes: { mention: 'name' },
    },
    {
      label: 'claim',
      quote: [
        'The United States',
        'could turn to other matters unless the coming days brought progress towards a peace deal',
      ],
      attributes: {
        kind: 'prediction',
        attribution: 'indirect',
        stance: 'ambivalent',
        topic: ['ceasefire', 'negotiation-format'],
        hedged: true,
        denied: false,
      },
      certainty: 'probable',
      note: '“Could”: he holds it out, but he undertakes nothing. A hedged forecast.',
    },
    { label: 'actor', quote: 'he', nth: 24, attributes: { mention: 'pronoun' } },
    {
      label: 'actor',
      quote: 'Washington',
      attributes: { mention: 'name' },
      note: 'Stands for the American government; counted as a name.',
    },
    {
      label: 'claim',
      quote: 'to find out within days rather than weeks whether the war could be ended at all',
      attributes: {
        kind: 'demand',
        attribution: 'indirect',
        stance: 'unclear',
        topic: ['ceasefire'],
        hedged: false,
        denied: false,
      },
    },
    {
      label: 'commitment',
      quote: [
        'If it could',
        'the United States stood ready to do everything in its power to help and to see to it that the outcome was lasting and fair',
      ],
      attributes: {
        type: 'action',
        strength: 'conditional',
        specificity: 'vague',
        deadline: 'none',
        condition: 'If it could',
        reported_as: 'made',
      },
    },
    { label: 'actor', quote: 'Mr Rubio', attributes: { mention: 'name' } },
    { label: 'actor', quote: 'the United States', nth: 3, attributes: { mention: 'name' } },
    {
      label: 'claim',
      quote: [
        'If the positions proved too far apart',
        'President Donald Trump had probably come to the point of declaring the effort finished',
      ],
      attributes: {
        kind: 'prediction',
        attribution: 'indirect',
        stance: 'unclear',
        topic: ['ceasefire'],
        hedged: true,
        denied: false,
      },
      certainty: 'probable',
      note: '“Probably” is Mr Rubio’s own hedge, not ours.',
    },
    { label: 'actor', quote: 'President Donald Trump', attributes: { mention: 'name' } },
    {
      label: 'actor',
      quote: 'The British foreign secretary, David Lammy',
      attributes: { mention: 'name' },
    },
    {
      label: 'claim',
      quote: 'standing together made its participants strong',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['negotiation-format'],
        hedged: false,
        denied: false,
      },
    },
    {
      label: 'claim',
      quote:
        'the meetings with France, Germany, Ukraine and the United States showed that all of them were committed to the security of the world',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['security-guarantees'],
        hedged: false,
        denied: false,
      },
    },
    {
      label: 'commitment',
      quote: 'all of them were committed to the security of the world',
      attributes: {
        type: 'keep',
        strength: 'implied',
        specificity: 'vague',
        deadline: 'none',
        reported_as: 'reiterated',
      },
      certainty: 'guess',
      note: 'A commitment inside a claim. Mr Lammy speaks for four states here; may he commit them?',
    },
    {
      label: 'actor',
      quote: 'the French foreign minister, Jean-Noël Barrot',
      attributes: { mention: 'name' },
    },
    {
      label: 'claim',
      quote: 'such talks were indispensable',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['negotiation-format'],
        hedged: false,
        denied: false,
      },
    },
    {
      label: 'claim',
      quote: ['never before', 'had Americans, Ukrainians and Europeans sat down together'],
      attributes: {
        kind: 'justification',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['negotiation-format'],
        hedged: false,
        denied: false,
      },
    },
    { label: 'actor', quote: 'he', nth: 51, attributes: { mention: 'pronoun' } },
    { label: 'actor', quote: 'His office', attributes: { mention: 'role' } },
    {
      label: 'commitment',
      quote: 'a further round was planned for London in the second half of next week',
      attributes: {
        type: 'action',
        strength: 'soft',
        specificity: 'measure',
        deadline: {
          from: '2025-04-24',
          to: '2025-04-27',
          precision: 'week',
          text: 'in the second half of next week',
        },
        reported_as: 'made',
        fate: 'partly',
        fate_date: {
          from: '2025-04-23',
          to: '2025-04-23',
          precision: 'day',
          text: '23 April 2025',
        },
        fate_source:
          'Press reports of 23 April 2025: the meeting was held, but among officials only.',
      },
    },
    {
      label: 'claim',
      quote:
        'European soldiers might be stationed there to deter new Russian attacks, though only once a ceasefire is in place',
      attributes: {
        kind: 'demand',
        attribution: 'own',
        stance: 'neutral',
        topic: ['military-aid', 'security-guarantees'],
        hedged: true,
        denied: false,
      },
      certainty: 'guess',
      note: 'An idea under discussion. Nobody quite demands it and nobody promises it.',
    },
    {
      label: 'actor',
      quote: 'The Ukrainian foreign minister, Andrii Sybiha',
      attributes: { mention: 'name' },
    },
    {
      label: 'claim',
      quote:
        'the talks had covered ways to secure peace for his country in the long run, as well as the next steps of the coalition of the willing',
      attributes: {
        kind: 'factual',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['security-guarantees', 'military-aid'],
        hedged: false,
        denied: false,
      },
    },
    {
      label: 'actor',
      quote: 'Tammy Bruce, the spokeswoman of the State Department',
      attributes: { mention: 'name' },
    },
    {
      label: 'claim',
      quote: 'Mr Trump and his country wanted the war to end',
      attributes: {
        kind: 'factual',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['ceasefire'],
        hedged: false,
        denied: false,
      },
    },
    {
      label: 'claim',
      quote: 'peace was possible, provided that every side committed itself to an agreement',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['ceasefire'],
        hedged: false,
        denied: false,
      },
      certainty: 'probable',
      note: '“Every side” would commit itself; so far none has. No commitment.',
    },
    { label: 'actor', quote: 'The Kremlin', attributes: { mention: 'name' } },
    {
      label: 'claim',
      quote: 'the Europeans were bent on prolonging the war',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'opposes',
        topic: ['negotiation-format'],
        hedged: false,
        denied: false,
      },
    },
    {
      label: 'claim',
      quote: 'trying to undermine its own talks with Washington',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'opposes',
        topic: ['negotiation-format'],
        hedged: false,
        denied: false,
      },
    },
    { label: 'actor', quote: 'Mr Trump', nth: 2, attributes: { mention: 'name' } },
    {
      label: 'commitment',
      quote: 'a deal on Ukraine’s minerals would be signed on Thursday',
      attributes: {
        type: 'outcome',
        strength: 'firm',
        specificity: 'measure',
        deadline: { from: '2025-04-24', to: '2025-04-24', precision: 'day', text: 'on Thursday' },
        reported_as: 'made',
      },
      certainty: 'probable',
      note: 'Which Thursday? He spoke on Thursday the 17th, so I read the one after. His own signature makes it more than a forecast.',
    },
    { label: 'actor', quote: 'Kyiv', attributes: { mention: 'name' } },
    {
      label: 'commitment',
      quote: 'it aimed to complete the deal by the end of next week',
      attributes: {
        type: 'outcome',
        strength: 'soft',
        specificity: 'measure',
        deadline: {
          from: '2025-04-21',
          to: '2025-04-27',
          precision: 'week',
          text: 'by the end of next week',
        },
        reported_as: 'reiterated',
        fate: 'partly',
        fate_date: {
          from: '2025-04-30',
          to: '2025-04-30',
          precision: 'day',
          text: '30 April 2025',
        },
        fate_source:
          'Announcement of the United States Treasury, 30 April 2025: signed, three days late.',
      },
    },
    {
      label: 'claim',
      quote: 'one of Kyiv’s first demands: an American guarantee of its security',
      attributes: {
        kind: 'demand',
        attribution: 'own',
        stance: 'supports',
        topic: ['security-guarantees'],
        hedged: false,
        denied: false,
      },
    },
    {
      label: 'claim',
      quote:
        'Two people were killed in the eastern regions of Kharkiv and Sumy, and 70 others were wounded',
      attributes: {
        kind: 'factual',
        attribution: 'own',
        stance: 'neutral',
        topic: ['attacks'],
        hedged: false,
        denied: false,
      },
    },
  ],
};

/** Leaves pronouns out and titles off, takes the verb into a claim, and hears a promise where Ana hears a forecast. */
const BEN: SeedLayer = {
  status: 'done',
  marks: [
    { label: 'actor', quote: 'European governments', attributes: { mention: 'collective' } },
    { label: 'actor', quote: 'the United States', attributes: { mention: 'name' } },
    { label: 'actor', quote: 'Russia', attributes: { mention: 'name' } },
    { label: 'actor', quote: 'the French president', attributes: { mention: 'role' } },
    { label: 'actor', quote: 'Emmanuel Macron', attributes: { mention: 'name' } },
    {
      label: 'actor',
      quote: 'Senior representatives of the United States and Ukraine',
      attributes: { mention: 'collective' },
    },
    { label: 'actor', quote: 'French officials', attributes: { mention: 'collective' } },
    {
      label: 'claim',
      quote:
        'stressed how much the new format mattered for Europe and for the demands of Ukraine, which include guarantees of its security',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['negotiation-format'],
      },
    },
    {
      label: 'claim',
      quote: 'described the exchange as good and productive',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['negotiation-format'],
      },
    },
    {
      label: 'claim',
      quote: 'It had dealt, he wrote, both with a ceasefire and with a full peace that would hold',
      attributes: { kind: 'factual', attribution: 'indirect', topic: ['ceasefire'] },
    },
    { label: 'actor', quote: 'Volodymyr Zelenskyy', attributes: { mention: 'name' } },
    { label: 'actor', quote: 'Marco Rubio', attributes: { mention: 'name' } },
    {
      label: 'commitment',
      quote:
        'could turn to other matters unless the coming days brought progress towards a peace deal',
      attributes: {
        type: 'action',
        strength: 'conditional',
        specificity: 'goal',
        deadline: {
          from: '2025-04-18',
          to: '2025-04-24',
          precision: 'week',
          text: 'the coming days',
        },
        condition: 'unless the coming days brought progress towards a peace deal',
        reported_as: 'made',
      },
      note: 'A threat commits the speaker as much as a promise does.',
    },
    {
      label: 'commitment',
      quote:
        'Washington wanted to find out within days rather than weeks whether the war could be ended at all',
      attributes: {
        type: 'outcome',
        strength: 'soft',
        specificity: 'goal',
        deadline: {
          from: '2025-04-18',
          to: '2025-04-24',
          precision: 'week',
          text: 'within days rather than weeks',
        },
      },
      certainty: 'probable',
    },
    {
      label: 'commitment',
      quote:
        'the United States stood ready to do everything in its power to help and to see to it that the outcome was lasting and fair',
      attributes: { type: 'action', strength: 'firm', specificity: 'vague', reported_as: 'made' },
      note: '“Stood ready to do everything” sounds firm to me; the condition stands in another clause.',
    },
    {
      label: 'claim',
      quote:
        'President Donald Trump had probably come to the point of declaring the effort finished',
      attributes: {
        kind: 'prediction',
        attribution: 'indirect',
        stance: 'unclear',
        topic: ['ceasefire'],
      },
    },
    { label: 'actor', quote: 'Donald Trump', attributes: { mention: 'name' } },
    { label: 'actor', quote: 'Steve Witkoff', attributes: { mention: 'name' } },
    { label: 'actor', quote: 'David Lammy', attributes: { mention: 'name' } },
    {
      label: 'claim',
      quote: 'said that standing together made its participants strong',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['negotiation-format'],
      },
    },
    {
      label: 'claim',
      quote:
        'the meetings with France, Germany, Ukraine and the United States showed that all of them were committed to the security of the world',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['security-guarantees'],
      },
    },
    { label: 'actor', quote: 'Jean-Noël Barrot', attributes: { mention: 'name' } },
    {
      label: 'claim',
      quote:
        'such talks were indispensable: never before, he told the television channel LCI, had Americans, Ukrainians and Europeans sat down together',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['negotiation-format'],
      },
      note: 'Judgement and reason in one; I would not split a sentence.',
    },
    {
      label: 'claim',
      quote: 'a further round was planned for London in the second half of next week',
      attributes: {
        kind: 'prediction',
        attribution: 'indirect',
        stance: 'neutral',
        topic: ['negotiation-format'],
      },
      note: 'A plan is not a promise.',
    },
    {
      label: 'commitment',
      quote:
        'European soldiers might be stationed there to deter new Russian attacks, though only once a ceasefire is in place',
      attributes: {
        type: 'action',
        strength: 'conditional',
        specificity: 'goal',
        condition: 'only once a ceasefire is in place',
      },
      certainty: 'guess',
    },
    { label: 'actor', quote: 'Andrii Sybiha', attributes: { mention: 'name' } },
    {
      label: 'claim',
      quote: 'ways to secure peace for his country in the long run',
      attributes: {
        kind: 'factual',
        attribution: 'indirect',
        stance: 'neutral',
        topic: ['security-guarantees'],
      },
    },
    { label: 'actor', quote: 'Tammy Bruce', attributes: { mention: 'name' } },
    { label: 'actor', quote: 'Sergey Lavrov', attributes: { mention: 'name' } },
    {
      label: 'claim',
      quote:
        'Mr Trump and his country wanted the war to end, her statement said, and all parties had now been shown the outlines of a peace that would last',
      attributes: {
        kind: 'factual',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['ceasefire'],
      },
    },
    {
      label: 'claim',
      quote: 'peace was possible, provided that every side committed itself to an agreement',
      attributes: { kind: 'evaluation', attribution: 'indirect', stance: 'supports' },
    },
    { label: 'actor', quote: 'The Kremlin', attributes: { mention: 'name' } },
    {
      label: 'claim',
      quote: 'the Europeans were bent on prolonging the war',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'opposes',
        topic: ['negotiation-format'],
      },
    },
    {
      label: 'claim',
      quote: 'trying to undermine its own talks with Washington',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'opposes',
        topic: ['negotiation-format'],
      },
    },
    { label: 'actor', quote: 'Giorgia Meloni', attributes: { mention: 'name' } },
    {
      label: 'claim',
      quote: 'a deal on Ukraine’s minerals would be signed on Thursday',
      attributes: {
        kind: 'prediction',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['resources'],
      },
      note: 'He cannot promise what two governments have to sign.',
    },
    { label: 'actor', quote: 'Kyiv', attributes: { mention: 'name' } },
    {
      label: 'commitment',
      quote: 'it aimed to complete the deal by the end of next week',
      attributes: {
        type: 'outcome',
        strength: 'soft',
        specificity: 'measure',
        deadline: {
          from: '2025-04-27',
          to: '2025-04-27',
          precision: 'day',
          text: 'by the end of next week',
        },
        reported_as: 'made',
      },
    },
    {
      label: 'commitment',
      quote:
        'Kyiv would have to pay all income that state-owned and private Ukrainian companies earn from natural resources into a joint investment fund',
      attributes: {
        type: 'action',
        strength: 'conditional',
        specificity: 'measure',
        condition: 'Under a draft discussed earlier this month',
      },
    },
  ],
};

/** Begun: the first half of the article, with some attributes still to be coded. */
const ME: SeedLayer = {
  status: 'in-progress',
  marks: [
    {
      label: 'actor',
      quote: 'the French president, Emmanuel Macron',
      attributes: { mention: 'name' },
    },
    { label: 'actor', quote: 'French officials', attributes: { mention: 'collective' } },
    {
      label: 'claim',
      quote: 'how much the new format mattered for Europe and for the demands of Ukraine',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['negotiation-format'],
      },
    },
    {
      label: 'claim',
      quote: 'good and productive',
      attributes: {
        kind: 'evaluation',
        attribution: 'indirect',
        stance: 'supports',
        topic: ['negotiation-format'],
      },
    },
    {
      label: 'actor',
      quote: 'the Ukrainian president, Volodymyr Zelenskyy',
      attributes: { mention: 'name' },
    },
    {
      label: 'actor',
      quote: 'the American secretary of state, Marco Rubio',
      attributes: { mention: 'name' },
    },
    {
      label: 'claim',
      quote: [
        'The United States',
        'could turn to other matters unless the coming days brought progress towards a peace deal',
      ],
      attributes: {
        kind: 'prediction',
        attribution: 'indirect',
        topic: ['ceasefire'],
        hedged: true,
      },
    },
    { label: 'actor', quote: 'Washington' },
    {
      label: 'commitment',
      quote: ['If it could', 'the United States stood ready to do everything in its power to help'],
      attributes: {
        type: 'action',
        strength: 'conditional',
        condition: 'If it could',
        reported_as: 'made',
      },
      certainty: 'probable',
      note: 'Where does the promise end? Ask before going on.',
    },
    { label: 'actor', quote: 'President Donald Trump', attributes: { mention: 'name' } },
    {
      label: 'actor',
      quote: 'The British foreign secretary, David Lammy',
      attributes: { mention: 'name' },
    },
    {
      label: 'claim',
      quote: 'such talks were indispensable',
      attributes: { attribution: 'indirect' },
    },
    {
      label: 'commitment',
      quote: 'a further round was planned for London in the second half of next week',
      attributes: {
        type: 'action',
        strength: 'soft',
        deadline: {
          from: '2025-04-21',
          to: '2025-04-27',
          precision: 'week',
          text: 'in the second half of next week',
        },
      },
    },
  ],
};

/** Everyone’s marks on the report of the Paris talks. */
export const PARIS_TALKS_LAYERS: SeedArticle['layers'] = { ana: ANA, ben: BEN, me: ME };
