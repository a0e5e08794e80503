import type { electronic as ru } from '../ru/electronic.ts';
import type { Translation } from '../translation.ts';

export const electronic = {
  wordForWord: 'Хабарламаның сөзбе-сөз мәтіні',
  unread: {
    next: 'Келесілері',
    previous: 'Алдыңғылары',
    title: 'Оқылмаған хабарламалар',
    link: 'Оқылмаған хабарлама: {{count}}',
    total: 'Күтуде: {{count}}',
    empty: 'Оқылмаған хабарлама жоқ',
    emptyHint: 'Мұнда басқа жүйелерден келіп, жолданым ретінде оқылмағандар түседі.',
    message: '{{id}} хабарламасы, {{machine}}',
    noText: 'Хабарлама мәтін емес; байттары сақталған.',
    text: 'Жолданымның мәні',
    complete: 'Толықтырып, қабылдау',
    completed: 'Қабылданды, {{talon}} талоны',
    reject: 'Қабылдамау',
    rejected: 'Хабарлама қабылданбады, бірақ сақталды',
    reason: 'Неліктен бұл жолданым емес',
  },
  machines: {
    title: 'Машиналық есептік жазбалар',
    list: 'Берілгендері',
    issue: 'Есептік жазба беру',
    empty: 'Есептік жазба әзірге жоқ',
    name: 'Атауы',
    system: 'Жүйенің белгісі, латын әріптерімен',
    source: 'Жолданымдардың түсу көзі',
    responsible: 'Жауапты қызметкер',
    calls: 'Серверге минутына сұрау саны',
    rate: 'минутына {{count}} дейін',
    brought: 'қабылданған хабарлама: {{count}}',
    revoke: 'Қолжетімділікті жабу',
    revoked: 'қолжетімділік {{at}} жабылды',
    secretTitle: 'Құпия бір рет қана көрсетіледі. Оны жүйе иесіне беріңіз.',
  },
} satisfies Translation<typeof ru>;
