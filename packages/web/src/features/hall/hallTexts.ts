/** A wall speaks to everybody at once: the state language first, Russian under it, whatever the browser prefers. */
export const hallTexts = {
  title: { kk: 'Қабылдау кезегі', ru: 'Очередь на приём' },
  number: { kk: 'Нөмір', ru: 'Номер' },
  room: { kk: 'Кабинет', ru: 'Кабинет' },
  called: { kk: 'Шақырылды', ru: 'Приглашаются' },
  inRoom: { kk: 'Қабылдауда', ru: 'На приёме' },
  next: { kk: 'Келесілер', ru: 'Следующие' },
  nobody: { kk: 'Шақыруды күтіңіз', ru: 'Ожидайте вызова' },
  away: { kk: 'Байланыс қалпына келтірілуде', ru: 'Связь восстанавливается' },
  revoked: { kk: 'Бұл экран өшірілген', ru: 'Этот экран отключён' },
  soundOn: { kk: 'Дыбысты қосу', ru: 'Включить звук' },
  soundOff: { kk: 'Дыбысты өшіру', ru: 'Выключить звук' },
} as const;
