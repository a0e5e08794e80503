-- A password that somebody else chose (a new account, a reset) serves for one thing: to choose one's own.
ALTER TABLE "users" ADD COLUMN "must_change_password" BOOLEAN NOT NULL DEFAULT false;
