import type { deskOrganisations as en } from './en.ts'

export const deskOrganisations: { [key in keyof typeof en]: string } = {
  'desk.organisations.title': 'Арганізацыі',
  'desk.waits.endorsements':
    '{n, plural, one {# арганізацыя чакае рашэння} few {# арганізацыі чакаюць рашэння} many {# арганізацый чакаюць рашэння} other {# арганізацыі чакае рашэння}}',
  'desk.organisations.lists': 'Спісы арганізацый',
  'desk.organisations.list.waiting': 'Чакаюць',
  'desk.organisations.list.reported': 'Пра іх паведамілі',
  'desk.organisations.list.listed': 'На старонцы',
  'desk.organisations.list.declined': 'Адхіленыя',
  'desk.organisations.list.removed': 'Прыбраныя',
  'desk.organisations.waits':
    '{n, plural, one {# арганізацыя чакае рашэння, найдаўней з {day}.} few {# арганізацыі чакаюць рашэння, найдаўней з {day}.} many {# арганізацый чакаюць рашэння, найдаўней з {day}.} other {# арганізацыі чакае рашэння, найдаўней з {day}.}}',
  'desk.organisations.nothing': 'Ніводная арганізацыя не чакае.',
  'desk.organisations.draft':
    'Гэты зварот пакуль чарнавік. Калі яго адкрыюць, арганізацыі змогуць яго падтрымаць, і іх заяўкі трапяць сюды.',
  'desk.organisations.about.waiting':
    'Пацвердзіць: арганізацыю бачаць усе. Адхіліць: яе не бачыць ніхто. У любым выпадку прадстаўнік атрымае ліст. Спачатку ідуць ініцыятары, потым тыя, хто чакае найдаўней.',
  'desk.organisations.about.reported':
    'Чытачы паведамілі, што з імі нешта не так. Пакінуць: арганізацыя застаецца, паведамленні закрытыя. Прыбраць: яе больш не бачыць ніхто.',
  'desk.organisations.about.listed': 'Гэтыя арганізацыі бачаць усе.',
  'desk.organisations.about.declined':
    'Іх не бачыць ніхто. Праз 30 дзён пасля рашэння яны сціраюцца; да таго іх яшчэ можна пацвердзіць.',
  'desk.organisations.about.removed': 'Гэтыя прыбраныя са старонкі. Праз 30 дзён пасля рашэння сціраюцца і іх назвы.',
  'desk.organisations.none.waiting':
    'Ніводная арганізацыя не чакае. Заяўкі прадстаўнікоў трапляюць сюды раней, чым іх убачыць хто-небудзь яшчэ.',
  'desk.organisations.none.reported': 'Паведамленняў няма.',
  'desk.organisations.none.listed': 'На старонцы пакуль няма арганізацый. Прагледзьце тыя, што чакаюць.',
  'desk.organisations.none.declined': 'Адхіленых арганізацый няма.',
  'desk.organisations.none.removed': 'Прыбраных арганізацый няма.',
  'desk.organisations.none.further': 'Далей арганізацый няма.',
  'desk.organisations.since.waiting': 'Чакае з {day}',
  'desk.organisations.since.listed': 'Пацверджана {day}',
  'desk.organisations.since.declined': 'Адхілена {day}',
  'desk.organisations.since.removed': 'Прыбрана {day}',
  'desk.organisations.today': 'сёння',
  'desk.organisations.age': '{n, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}}',
  'desk.organisations.name_en': 'Па-англійску',
  'desk.organisations.country': 'Краіна',
  'desk.organisations.website': 'Сайт',
  'desk.organisations.none_given': 'не названа',
  'desk.organisations.representative': 'Прадстаўнік',
  'desk.organisations.representative.none': 'тут больш невядомы',
  'desk.organisations.private': 'Прадстаўнікоў бачыць толькі ваша каманда. Калі нешта незразумела, спытайце ў іх.',
  'desk.organisations.mailbox.at_website': 'Адрас на дамене сайта.',
  'desk.organisations.mailbox.elsewhere': 'Адрас не на дамене сайта: пераканайцеся іншым спосабам.',
  'desk.organisations.mailbox.no_website': 'Няма сайта, які сказаў бы, хто гэта: пераканайцеся іншым спосабам.',
  'desk.organisations.initiates': 'Мае назву ініцыятара гэтага звароту.',
  'desk.organisations.letters': 'Літары іншага алфавіта ўнутры слова: {letters}.',
  'desk.organisations.alphabet.latin': 'лацінка',
  'desk.organisations.alphabet.cyrillic': 'кірыліца',
  'desk.organisations.alphabet.greek': 'грэчаскі',
  'desk.organisations.alphabet.armenian': 'армянскі',
  'desk.organisations.alphabet.other': 'іншы',
  'desk.organisations.alikes': 'Параўнайце',
  'desk.organisations.alike.same': 'тая ж назва',
  'desk.organisations.alike.lookalike': 'выглядае гэтак жа, але напісана іншымі літарамі',
  'desk.organisations.alike.domain': 'той жа сайт або падобны да яго',
  'desk.organisations.state.waiting': 'чакае',
  'desk.organisations.state.listed': 'на старонцы',
  'desk.organisations.state.declined': 'адхілена',
  'desk.organisations.state.removed': 'прыбрана',
  'desk.organisations.change':
    'Ёсць на старонцы і хоча быць там так, як паказана вышэй. Мяняецца вось што; пакуль вы не вырашыце, застаецца цяперашні запіс:',
  'desk.organisations.change.now': 'цяпер',
  'desk.organisations.change.asked': 'прапанавана',
  'desk.organisations.reports': 'Чытачы паведамляюць',
  'desk.organisations.report.no_words': 'без слоў',
  'desk.organisations.approve': 'Пацвердзіць',
  'desk.organisations.approve_change': 'Пацвердзіць змену',
  'desk.organisations.approve_after_all': 'Усё ж пацвердзіць',
  'desk.organisations.keep': 'Пакінуць',
  'desk.organisations.decline': 'Адхіліць',
  'desk.organisations.decline_change': 'Адхіліць змену',
  'desk.organisations.remove': 'Прыбраць',
  'desk.organisations.reason': 'Прычына',
  'desk.organisations.reason.read': 'Яе прачытае прадстаўнік. Не больш за 140 знакаў, без імёнаў і спасылак.',
  'desk.organisations.reason.optional': 'Прычына (неабавязкова)',
  'desk.organisations.decline.heading': 'Адхіліць гэтую арганізацыю?',
  'desk.organisations.decline.will':
    'Яна не трапіць на старонку, якую бачаць усе. Прадстаўнік атрымае ліст з вашай прычынай. Яшчэ 30 дзён яе можна пацвердзіць; потым усё, што тут вядома пра яе, будзе сцёрта.',
  'desk.organisations.decline_change.heading': 'Адхіліць гэтую змену?',
  'desk.organisations.decline_change.will':
    'Запіс на старонцы застаецца такім, як ёсць. Прадстаўнік атрымае ліст з вашай прычынай.',
  'desk.organisations.remove.heading': 'Прыбраць гэтую арганізацыю?',
  'desk.organisations.remove.will':
    'Гэта прыбярэ 1 арганізацыю са старонкі, якую бачаць усе, і сатрэ тут звесткі пра яе прадстаўніка. Вярнуць гэта нельга. Прадстаўнік атрымае ліст.',
  'desk.organisations.done.approved': 'Пацверджана: {what}',
  'desk.organisations.done.change_approved': 'Змена пацверджана: {what}',
  'desk.organisations.done.kept': 'Пакінута: {what}',
  'desk.organisations.done.declined': 'Адхілена: {what}',
  'desk.organisations.done.change_declined': 'Змена адхілена: {what}',
  'desk.organisations.done.removed': 'Прыбрана: {what}',
  'desk.organisations.then.approved': 'Яна цяпер на старонцы, а прадстаўнік атрымае ліст.',
  'desk.organisations.then.change_approved': 'Яна цяпер на старонцы ў такім выглядзе, а прадстаўнік атрымае ліст.',
  'desk.organisations.then.kept': 'Яна застаецца на старонцы; паведамленні закрытыя.',
  'desk.organisations.then.declined': 'Прадстаўнік атрымае ліст з вашай прычынай.',
  'desk.organisations.then.change_declined':
    'Запіс застаецца такім, як ёсць, а прадстаўнік атрымае ліст з вашай прычынай.',
  'desk.organisations.then.removed': 'Яна прыбраная са старонкі, а прадстаўнік атрымае ліст.',
  'desk.organisations.back.approved': 'Гэта памылка? Прыбярыце яе са старонкі',
  'desk.organisations.back.declined': 'Гэта памылка? Яна сярод адхіленых',
  'desk.organisations.nothing_done': 'Нічога не зроблена',
  'desk.organisations.changed':
    'Гэтая арганізацыя ўжо не такая, як была на вашай старонцы: прадстаўнік нешта змяніў або рашэнне прыняў хтосьці іншы. Ніжэй тое, што ёсць цяпер.',
  'desk.organisations.gone':
    'Гэтай арганізацыі тут больш няма: прадстаўнік яе адклікаў або скончыўся яе тэрмін. Вырашаць больш няма чаго.',
  'desk.organisations.enter.title': 'Унесці спіс',
  'desk.organisations.enter.will':
    'Для арганізацый, чыя згода ёсць у вас у іншым выглядзе, напрыклад падпісаны ліст. Яны адразу з’явяцца на старонцы як пацверджаныя вамі. Лістоў не будзе, і асабістай спасылкі ніхто не атрымае.',
  'desk.organisations.enter.file': 'Файл',
  'desk.organisations.enter.hint':
    'Файл CSV у UTF-8, не больш за 1000 арганізацый і 1 МБ. Першы радок называе слупкі: назва і, калі яны ёсць, краіна (дзве лацінскія літары) і сайт.',
  'desk.organisations.enter.save': 'З табліцы: захавайце аркуш як CSV і выберыце кадзіроўку UTF-8.',
  'desk.organisations.enter.example': 'Прыклад такога файла',
  'desk.organisations.enter.button': 'Унесці арганізацыі',
  'desk.organisations.enter.column.name': 'назва',
  'desk.organisations.enter.column.country': 'краіна',
  'desk.organisations.enter.column.website': 'сайт',
  'desk.organisations.enter.not.draft':
    'Гэты зварот пакуль чарнавік. Арганізацыі можна ўнесці, калі яго адкрыюць: тэкст яшчэ можа змяніцца.',
  'desk.organisations.enter.not.archived': 'Гэты зварот у архіве: на яго старонцы больш нічога не з’явіцца.',
  'desk.organisations.enter.not.stopped': 'Гэты зварот спынены: арганізацый больш не дадаць.',
  'desk.organisations.enter.done':
    '{n, plural, one {Дададзена # арганізацыя. Яна ўжо на старонцы.} few {Дададзены # арганізацыі. Яны ўжо на старонцы.} many {Дададзена # арганізацый. Яны ўжо на старонцы.} other {Дададзена # арганізацыі. Яны ўжо на старонцы.}}',
  'desk.organisations.enter.done.none': 'Ніводная арганізацыя не дададзена.',
  'desk.organisations.enter.already': 'Прапушчана: арганізацыі з такімі назвамі ў звароту ўжо ёсць',
  'desk.organisations.enter.bad':
    'Не ўнесена: выпраўце гэтыя радкі і адпраўце файл яшчэ раз. Дададзенае другі раз не дадасца.',
  'desk.organisations.enter.line': 'Радок {n}',
  'desk.organisations.enter.error.none': 'Выберыце файл',
  'desk.organisations.enter.error.size': 'Файл большы за 1 МБ: падзяліце яго',
  'desk.organisations.enter.error.text': 'Файл не ў UTF-8: захавайце аркуш як CSV і выберыце кадзіроўку UTF-8',
  'desk.organisations.enter.error.columns':
    'Першы радок павінен называць слупкі, кожны адзін раз і ніякія іншыя: назва, краіна, сайт. Патрэбная толькі назва',
  'desk.organisations.enter.error.rows': 'У спісе больш за 1000 радкоў: падзяліце яго',
  'desk.organisations.enter.error.empty': 'Пад першым радком няма ніводнай арганізацыі',
  'desk.organisations.enter.error.quotes':
    'Адсюль файл не прачытаць: двукоссе без пары або занадта доўгі радок. Поле з двукоссем бярэцца ў двукоссе, а знакі ўнутры падвойваюцца',
  'desk.organisations.enter.error.fields': 'У радку больш або менш палёў, чым у першым',
  'desk.organisations.enter.error.country': 'Напішыце краіну дзвюма лацінскімі літарамі, напрыклад LT',
  'desk.organisations.representative.entered': 'няма: яе ўнеслі арганізатары са спіса',
  'desk.organisations.remove_entered.will':
    'Гэта прыбярэ 1 арганізацыю са старонкі, якую бачаць усе, і адразу сатрэ яе тут разам з назвай. Вярнуць гэта нельга. Ліста не будзе: яе ўнеслі са спіса.',
  'desk.organisations.done.erased': 'Прыбрана і сцёрта',
  'desk.organisations.then.erased': 'Арганізацыя прыбраная са старонкі, яе назва тут не захоўваецца.',
  'desk.organisations.archived':
    'Гэты зварот у архіве: на яго старонцы больш нічога не з’явіцца. Арганізацыі са старонкі яшчэ можна прыбраць.',

  'letter.endorsement_decided.subject': 'Рашэнне арганізатараў',
  'letter.endorsement_decided.approved':
    '{organisation}: арганізатары пацвердзілі падтрымку. Цяпер яна на старонцы, якую бачаць усе.',
  'letter.endorsement_decided.declined':
    '{organisation}: арганізатары адхілілі падтрымку. Яна нідзе не з’явіцца, а праз 30 дзён будзе сцёрта.',
  'letter.endorsement_decided.removed': '{organisation}: арганізатары прыбралі падтрымку са старонкі, якую бачаць усе.',
  'letter.endorsement_decided.change_approved':
    '{organisation}: арганізатары пацвердзілі змену. Цяпер яна на старонцы, якую бачаць усе.',
  'letter.endorsement_decided.change_declined':
    '{organisation}: арганізатары адхілілі змену. Запіс на старонцы, якую бачаць усе, застаецца ранейшы.',
  'letter.endorsement_decided.reason': 'Іх прычына: {reason}',
  'letter.endorsement_decided.page': 'Старонка, якую бачаць усе:',
  'letter.endorsement_decided.own':
    'Па асабістай спасылцы вы бачыце, як ідуць справы, і можаце ў любы час адклікаць падтрымку. Калі яна згубілася, папрасіце яе зноў на сайце.',
}
