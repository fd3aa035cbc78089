import type { Locale } from './locale.ts'

type Word = readonly [en: string, be: string, ru: string]

/** Masculine forms, because all nouns below are masculine in Belarusian and Russian. No colours of flags. */
const ADJECTIVES: readonly Word[] = [
  ['blue', 'сіні', 'синий'],
  ['green', 'зялёны', 'зелёный'],
  ['golden', 'залаты', 'золотой'],
  ['silver', 'срэбны', 'серебряный'],
  ['copper', 'медны', 'медный'],
  ['amber', 'бурштынавы', 'янтарный'],
  ['violet', 'фіялетавы', 'фиолетовый'],
  ['brown', 'карычневы', 'коричневый'],
  ['grey', 'шэры', 'серый'],
  ['quiet', 'ціхі', 'тихий'],
  ['warm', 'цёплы', 'тёплый'],
  ['old', 'стары', 'старый'],
  ['new', 'новы', 'новый'],
  ['small', 'маленькі', 'маленький'],
  ['big', 'вялікі', 'большой'],
  ['long', 'доўгі', 'длинный'],
  ['round', 'круглы', 'круглый'],
  ['bright', 'яркі', 'яркий'],
  ['soft', 'мяккі', 'мягкий'],
  ['light', 'лёгкі', 'лёгкий'],
  ['clear', 'ясны', 'ясный'],
  ['simple', 'просты', 'простой'],
  ['kind', 'добры', 'добрый'],
  ['fresh', 'свежы', 'свежий'],
  ['calm', 'спакойны', 'спокойный'],
  ['cheerful', 'вясёлы', 'весёлый'],
  ['wooden', 'драўляны', 'деревянный'],
  ['glass', 'шкляны', 'стеклянный'],
  ['woollen', 'ваўняны', 'шерстяной'],
  ['stone', 'каменны', 'каменный'],
  ['morning', 'ранішні', 'утренний'],
  ['evening', 'вячэрні', 'вечерний'],
  ['spring', 'веснавы', 'весенний'],
  ['summer', 'летні', 'летний'],
  ['autumn', 'асенні', 'осенний'],
  ['winter', 'зімовы', 'зимний'],
  ['northern', 'паўночны', 'северный'],
  ['forest', 'лясны', 'лесной'],
  ['sea', 'марскі', 'морской'],
  ['painted', 'размаляваны', 'расписной'],
]

const NOUNS: readonly Word[] = [
  ['lantern', 'ліхтар', 'фонарь'],
  ['bridge', 'мост', 'мост'],
  ['garden', 'сад', 'сад'],
  ['house', 'дом', 'дом'],
  ['key', 'ключ', 'ключ'],
  ['pencil', 'аловак', 'карандаш'],
  ['notebook', 'нататнік', 'блокнот'],
  ['maple', 'клён', 'клён'],
  ['oak', 'дуб', 'дуб'],
  ['bread', 'хлеб', 'хлеб'],
  ['cheese', 'сыр', 'сыр'],
  ['jug', 'збан', 'кувшин'],
  ['scarf', 'шалік', 'шарф'],
  ['umbrella', 'парасон', 'зонт'],
  ['suitcase', 'чамадан', 'чемодан'],
  ['table', 'стол', 'стол'],
  ['stream', 'ручай', 'ручей'],
  ['wind', 'вецер', 'ветер'],
  ['snow', 'снег', 'снег'],
  ['fog', 'туман', 'туман'],
  ['ferry', 'паром', 'паром'],
  ['train', 'цягнік', 'поезд'],
  ['tram', 'трамвай', 'трамвай'],
  ['bus', 'аўтобус', 'автобус'],
  ['globe', 'глобус', 'глобус'],
  ['calendar', 'каляндар', 'календарь'],
  ['bell', 'звон', 'колокол'],
  ['drum', 'барабан', 'барабан'],
  ['cat', 'кот', 'кот'],
  ['hare', 'заяц', 'заяц'],
  ['sparrow', 'верабей', 'воробей'],
  ['hedgehog', 'вожык', 'ёжик'],
  ['tomato', 'памідор', 'помидор'],
  ['honey', 'мёд', 'мёд'],
  ['tea', 'чай', 'чай'],
  ['pie', 'пірог', 'пирог'],
  ['carpet', 'дыван', 'ковёр'],
  ['sail', 'ветразь', 'парус'],
  ['anchor', 'якар', 'якорь'],
  ['lighthouse', 'маяк', 'маяк'],
  ['hill', 'пагорак', 'холм'],
  ['island', 'востраў', 'остров'],
]

const COLUMN: Record<Locale, 0 | 1 | 2> = { en: 0, be: 1, ru: 2 }

/**
 * Two harmless words, such as "blue lantern", on the page and in the letter, so that a signer knows that the letter
 * belongs to the form. `random(n)` gives a whole number from 0 to n - 1.
 */
export function controlWords(locale: Locale, random: (n: number) => number): string {
  const column = COLUMN[locale]
  const word = (list: readonly Word[]) => (list[random(list.length)] ?? (list[0] as Word))[column]
  return `${word(ADJECTIVES)} ${word(NOUNS)}`
}
