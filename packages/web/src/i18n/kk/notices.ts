import type { notices as ru } from '../ru/notices.ts';
import type { Translation } from '../translation.ts';

export const notices = {
  title: 'Хабарламалар',
  none: 'Жаңа хабарламалар жоқ',
  noneHint: 'Назарыңызды қажет ететін нәрселер осында көрінеді.',
  markAll: 'Барлығын оқылды деп белгілеу',
  unknown: 'Оқиға: {{kind}}',
  kind: {
    export_done: '«{{title}}» файлы дайын, жол саны: {{rows}}',
    view_threshold: '«{{name}}» тізімінде {{count}} — {{threshold}} шегінен көп',
    reception_inquire: '{{number}} қабылдауына мәліметтер сұратылды, мерзімі {{dueOn}}',
    reception_invite: 'Орган {{number}} қабылдауына шақырылды, ұстаным мерзімі {{dueOn}}',
    reception_move: '{{number}} қабылдауы {{dueOn}} күніне ауыстырылды',
    reception_reviewPosition: '{{number}} қабылдауына берілген ұстаным сапасыз деп танылды, жаңасын ұсыныңыз',
    reception_poorPosition: '{{number}} қабылдауына орган нашар дайындалған',
    assignment_set: '{{number}} тапсырмасы берілді, мерзімі {{dueOn}}',
    appeal_route: '{{number}} жолданымы сізге орындауға жіберілді, мерзімі {{dueOn}}',
    appeal_answer: '{{number}} жолданымына жауап келді, ол сараптаманы күтуде',
    appeal_returnAnswer: '{{number}} жолданымының жауабы пысықтауға қайтарылды, мерзімі {{dueOn}}',
    intake_distribute: 'Сізге берілген хат саны: {{count}}, № {{number}} ведомость. Алғаныңызды растаңыз',
    intake_takeBack: 'Сізден мына хаттар қайтарып алынды: {{numbers}}',
    appeal_checkRegistration: '{{number}} карточкасын екінші тексеру тапқан қате саны: {{count}}',
    appeal_forward: '{{number}} жолданымы сізге құзыреті бойынша қайта жіберілді, мерзімі {{dueOn}}',
    appeal_reportOnControl: 'Бақылаудағы {{number}} жолданымы бойынша баяндама түсті',
    appeal_propose: '{{number}} жолданымы бойынша қайтару немесе тоқтату ұсынылды: шешіміңіз қажет',
    appeal_declineProposal: '{{number}} жолданымы бойынша ұсынысыңыз қабылданбады',
  },
} satisfies Translation<typeof ru>;
