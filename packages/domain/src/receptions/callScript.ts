/** What the caller must know to remind somebody of his reception. */
export interface CallFacts {
  readonly name: string;
  readonly day: string;
  readonly time: string;
  readonly place: string;
}

/** What is said on the telephone three working days before the reception (step 7), in the applicant's own language. */
export function callScript(language: 'kk' | 'ru', { name, day, time, place }: CallFacts): string {
  return language === 'kk'
    ? `Сәлеметсіз бе, ${name}! Жолданымдардың қаралуын бақылау бөлімінен хабарласып тұрмыз. Сіз ${day} күні сағат ${time} жеке қабылдауға жазылғансыз. Орны: ${place}. Келесіз бе? Өзіңізбен бірге жеке басты куәландыратын құжатты және мәселе бойынша қағаздарды ала келуіңізді сұраймыз.`
    : `Здравствуйте, ${name}! Отдел по контролю за рассмотрением обращений. Вы записаны на личный приём ${day} в ${time}. Место: ${place}. Вы придёте? Возьмите, пожалуйста, документ, удостоверяющий личность, и бумаги по вопросу.`;
}
