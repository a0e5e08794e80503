-- CreateTable
CREATE TABLE "call_backs" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER,
    "reception_id" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "next_on" DATE,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "answered_on" DATE NOT NULL,
    "solved" TEXT,
    "satisfaction" INTEGER,
    "words" TEXT NOT NULL DEFAULT '',
    "reopening" TEXT,
    "called_at" TIMESTAMPTZ(3),
    "called_by_id" INTEGER,

    CONSTRAINT "call_backs_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "call_back_after_one_thing" CHECK (num_nonnulls("appeal_id", "reception_id") = 1)
);

-- CreateTable
CREATE TABLE "call_attempts" (
    "id" SERIAL NOT NULL,
    "call_back_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" INTEGER NOT NULL,
    "result" TEXT NOT NULL,

    CONSTRAINT "call_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "call_backs_appeal_id_key" ON "call_backs"("appeal_id");

-- CreateIndex
CREATE UNIQUE INDEX "call_backs_reception_id_key" ON "call_backs"("reception_id");

-- CreateIndex
CREATE INDEX "call_backs_state_next_on_id_idx" ON "call_backs"("state", "next_on", "id");

-- CreateIndex
CREATE INDEX "call_attempts_call_back_id_idx" ON "call_attempts"("call_back_id");

-- AddForeignKey
ALTER TABLE "call_attempts" ADD CONSTRAINT "call_attempts_call_back_id_fkey" FOREIGN KEY ("call_back_id") REFERENCES "call_backs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The facts of figures with what people said of the answers.
CREATE OR REPLACE VIEW "appeal_facts" AS
SELECT
  a.id, a.registered_on, a.answered_on, a.closed_on, a.due_on,
  -- A letter that came after hours bears the date of the next working day; an answer of the day before took no days.
  CASE WHEN a.answered_on IS NULL THEN NULL ELSE greatest(0, a.answered_on - a.registered_on) END AS days_to_answer,
  CASE
    WHEN a.answered_on IS NULL THEN NULL
    WHEN a.answered_on - a.registered_on <= 5 THEN '0-5'
    WHEN a.answered_on - a.registered_on <= 10 THEN '6-10'
    WHEN a.answered_on - a.registered_on <= 15 THEN '11-15'
    WHEN a.answered_on - a.registered_on <= 20 THEN '16-20'
    WHEN a.answered_on - a.registered_on <= 30 THEN '21-30'
    WHEN a.answered_on - a.registered_on <= 60 THEN '31-60'
    ELSE '61+'
  END AS days_band,
  a.state, a.outcome, a.kind, a.category, a.type, a.form, a.source, a.language, a.character, a.higher_source, a.control_level,
  a.region_code::text AS region_code, a.district_code::text AS district_code, a.territory_code::text AS territory_code,
  CASE q.level WHEN 1 THEN q.code WHEN 2 THEN q.parent_code ELSE p.parent_code END AS section_code,
  CASE q.level WHEN 3 THEN q.parent_code ELSE q.code END AS category_code,
  a.question_code,
  a.body_id, coalesce(b.parent_id, b.id) AS parent_body_id, a.registrar_id,
  a.is_repeat, least(a.ordinal, 5) AS filing, a.is_anonymous, a.rework_count > 0 AS is_reworked,
  a.source = 'personalReception' AS is_reception,
  c.applicant_kind, c.social_status, c.occupation, c.privilege, c.sex,
  CASE
    WHEN c.birth_on IS NULL THEN NULL
    WHEN extract(year FROM age(a.registered_on, c.birth_on)) <= 17 THEN '0-17'
    WHEN extract(year FROM age(a.registered_on, c.birth_on)) <= 35 THEN '18-35'
    WHEN extract(year FROM age(a.registered_on, c.birth_on)) <= 45 THEN '36-45'
    WHEN extract(year FROM age(a.registered_on, c.birth_on)) <= 60 THEN '46-60'
    ELSE '61+'
  END AS age_band,
  -- What the person said when called back; null where nobody was reached. From four of five on he counts as satisfied.
  CASE WHEN cb.satisfaction IS NULL THEN NULL WHEN cb.satisfaction >= 4 THEN 'satisfied' ELSE 'notSatisfied' END AS call_back,
  cb.reopening IS NOT NULL AS is_reopened
FROM appeals a
LEFT JOIN questions q ON q.code = a.question_code
LEFT JOIN questions p ON p.code = q.parent_code
LEFT JOIN bodies b ON b.id = a.body_id
LEFT JOIN cards c ON c.id = a.card_id
LEFT JOIN call_backs cb ON cb.appeal_id = a.id;
