import { languageOf } from './segmenter.ts';

/**
 * The words of a language after which a full stop need not end a sentence, written without the
 * stop. A word in lower case stands for its capitalised form too ("cf" and "Cf"), a capitalised
 * one only for itself ("Gen", because "gen" is no title).
 */
export interface Abbreviations {
  /** Never end a sentence: titles and the like, which need a word after them. */
  readonly never: ReadonlySet<string>;
  /** Stand before a number ("No. 5") and are words of their own otherwise ("She said no."). */
  readonly beforeNumber: ReadonlySet<string>;
  /** End a sentence only if one of the `starters` follows. */
  readonly sometimes: ReadonlySet<string>;
  /** Words, in lower case, that begin a sentence rather than go on after an abbreviation or an initial. */
  readonly starters: ReadonlySet<string>;
  /** Whether a number with a stop is an ordinal ("am 17. April"). */
  readonly hasOrdinalStops: boolean;
}

interface Lists {
  readonly never: string;
  readonly beforeNumber: string;
  readonly sometimes: string;
  readonly starters: string;
  readonly hasOrdinalStops?: true;
}

const ENGLISH: Lists = {
  never:
    'Mr Mrs Ms Mx Dr Prof St Rev Hon Gen Lt Col Maj Capt Cmdr Adm Sgt Cpl Brig Gov Sen Rep Pres Amb Sec Messrs Mt Ft vs cf viz approx eg ie',
  beforeNumber:
    'no nos p pp vol art sec ch fig para jan feb mar apr jun jul aug sep sept oct nov dec',
  sometimes: 'Inc Corp Co Ltd Bros Dept Univ Assn Ave Blvd Ph.D plc jr sr etc al',
  starters:
    'the this that these those a an he she it they we i you his her its their our in on at as but and or if when while however meanwhile then there after before for from by with mr mrs ms dr',
};

const GERMAN: Lists = {
  never: 'Dr Prof Hr Fr Frl St Dipl Ing Hl bzw ca vgl evtl ggf inkl exkl sog zb dh ua bspw',
  beforeNumber: 'nr s bd kap abb art abs jan feb mär apr jun jul aug sep sept okt nov dez',
  sometimes: 'Gen Mio Mrd Str Co Jh Jhd usw usf etc jr sen',
  starters:
    'der die das dies diese dieser dieses ein eine einer er sie es wir ihr ich man in im am an auf bei nach mit für von zu aber und doch auch wenn als dann damit',
  hasOrdinalStops: true,
};

const FRENCH: Lists = {
  never: 'M MM Mme Mmes Mlle Dr Pr Me Mgr St Ste Gén Col cf env éd hab',
  beforeNumber: 'p pp vol art chap fig no n janv févr avr juil sept oct nov déc',
  sometimes: 'Cie Bd etc av apr',
  starters:
    'le la les un une des ce cette ces il elle ils elles on nous vous je tu mais et ou dans en à au aux pour par sur après avant selon',
};

const SPANISH: Lists = {
  never: 'Sr Sra Srta Sres Dr Dra Ud Uds Lic Ing Prof Gral Cnel Cap Sta Sto Av Avda D Dña',
  beforeNumber: 'p pp pág págs vol art núm fig cap',
  sometimes: 'Cía etc',
  starters:
    'el la los las un una este esta estos él ella ellos se en a de con por para pero y o según',
};

const ITALIAN: Lists = {
  never: 'Sig Sigg Dott Prof Avv Ing On Sen Gen Col Mons cfr ca',
  beforeNumber: 'p pp pag vol art n nn fig cap',
  sometimes: 'ecc etc',
  starters: 'il lo la i gli le un una questo questa lui lei loro si in a di con per ma e o secondo',
};

const DUTCH: Lists = {
  never: 'Dhr Mevr Mw Dr Drs Prof Ir Ing Mr St Gen dhr mevr mw drs ir bijv ca resp vgl',
  beforeNumber: 'nr p pp blz art vol fig',
  sometimes: 'enz etc jr sr',
  starters:
    'de het een dit dat deze die hij zij ze wij we ik in op aan bij na met voor van maar en of',
};

const POLISH: Lists = {
  never: 'Dr Prof Gen Św dr prof inż mgr gen płk ks św ul np tzw tj',
  beforeNumber: 'nr s str art poz',
  sometimes: 'itd itp r w tys mln mld',
  starters: 'ten ta to te on ona ono oni w we na po do z ze za ale i a jak gdy według',
  hasOrdinalStops: true,
};

const UKRAINIAN: Lists = {
  never: 'ім св вул обл акад проф доц ген див напр зв',
  beforeNumber: 'с стор ст ч п табл рис',
  sometimes: 'ін тис млн млрд грн р рр м т о п пп',
  starters: 'це цей ця ці він вона воно вони ми ви я у в на за до з із та і але а як якщо після',
};

const RUSSIAN: Lists = {
  never: 'им св ул акад проф доц ген см напр',
  beforeNumber: 'с стр ст ч п табл рис',
  sometimes: 'др пр тыс млн млрд руб г гг в вв т о',
  starters: 'это этот эта эти он она оно они мы вы я у в на за до с из и но а как если после',
};

const LANGUAGES: ReadonlyMap<string, Abbreviations> = new Map([
  ['en', parse(ENGLISH)],
  ['de', parse(GERMAN)],
  ['fr', parse(FRENCH)],
  ['es', parse(SPANISH)],
  ['it', parse(ITALIAN)],
  ['nl', parse(DUTCH)],
  ['pl', parse(POLISH)],
  ['uk', parse(UKRAINIAN)],
  ['ru', parse(RUSSIAN)],
]);

const NONE = parse({ never: '', beforeNumber: '', sometimes: '', starters: '' });

/** The abbreviations of the language of a locale; none for a language without lists. */
export function abbreviationsOf(locale: string): Abbreviations {
  return LANGUAGES.get(languageOf(locale)) ?? NONE;
}

/** Whether one of the lists holds the word as it is written, or in lower case. */
export function isListed(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || list.has(word.toLowerCase());
}

function parse(lists: Lists): Abbreviations {
  const words = (list: string) => new Set(list.split(' ').filter((word) => word !== ''));
  return {
    never: words(lists.never),
    beforeNumber: words(lists.beforeNumber),
    sometimes: words(lists.sometimes),
    starters: words(lists.starters),
    hasOrdinalStops: lists.hasOrdinalStops ?? false,
  };
}
