import type { organisations as en } from './en.ts'

export const organisations: { [key in keyof typeof en]: string } = {
  'organisations.title': 'Organizacijos',
  'organisations.all': 'Visos organizacijos: {n, number}',
  'organisations.list': 'Daugiau apie šias organizacijas',
  'organisations.n':
    '{n, plural, one {{n, number} organizacija} few {{n, number} organizacijos} many {{n, number} organizacijos} other {{n, number} organizacijų}}',
  'organisations.and':
    '{n, plural, one {ir {n, number} organizacija} few {ir {n, number} organizacijos} many {ir {n, number} organizacijos} other {ir {n, number} organizacijų}}',
  'organisations.many':
    '{n, plural, one {organizacija palaiko} few {organizacijos palaiko} many {organizacijos palaiko} other {organizacijų palaiko}}',
  'organisations.first': 'Kol kas neprisijungė nė viena organizacija.',
  'organisations.endorse': 'Palaikyti',
  'organisations.only': 'Šį pareiškimą palaiko organizacijos',
  'organisations.only.text':
    'Žmonių parašai po juo nerenkami. Organizacijos atstovas gali jį palaikyti maždaug per tris minutes.',
  'organisations.lead':
    'Kiekvieną iš šių organizacijų organizatoriai patikrino prieš įtraukdami į sąrašą: jos atstovas patvirtino pašto dėžutę arba organizatoriai jos sutikimą turi kitaip, pavyzdžiui, pasirašytą raštą.',
  'organisations.apart': 'Organizacijos skaičiuojamos atskirai. Į žmonių skaičių jos niekada neįeina.',
  'organisations.none': 'Sąraše dar nėra organizacijų.',
  'organisations.initiator': 'tarp šio kreipimosi iniciatorių',
  'organisations.confirmed': 'patvirtino organizatoriai, {day}',
  'organisations.mistake': 'Įrašyta per klaidą? Praneškite mums',
  'organisations.report.title': 'Per klaidą įrašyta organizacija',
  'organisations.report.what':
    'Tai peržiūrės organizatoriai; kol jie nenuspręs, organizacija lieka. Apie jus nieko nesaugoma, o tai, ką parašėte, ištrinama praėjus 30 dienų po sprendimo.',
  'organisations.report.own': 'Esate šios organizacijos atstovas? Savo nuoroda galite palaikymą atsiimti iš karto.',
  'organisations.report.thanks': 'Dėl to spręs organizatoriai. Iki tol organizacija lieka.',
  'organisations.back': 'Grįžti prie organizacijų',
}
