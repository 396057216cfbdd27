-- The service works as amends_app, whoever signed in: rights are granted to this role and to no account.
-- The embedded database has made the role already; a database of one's own gets it here.
DO $$
BEGIN
  IF to_regrole('amends_app') IS NULL THEN
    BEGIN
      CREATE ROLE amends_app NOLOGIN;
    EXCEPTION
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The role amends_app is missing and % may not create roles: let a superuser run "CREATE ROLE amends_app NOLOGIN; GRANT amends_app TO % WITH ADMIN OPTION;" and start Amends again.', current_user, current_user;
      WHEN duplicate_object THEN
        NULL; -- another database of the same cluster made it at this moment
    END;
  END IF;
END $$;

-- SET ROLE needs the SET option since PostgreSQL 16; before, membership is enough and the option has no syntax.
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 160000 THEN
    IF NOT pg_has_role(current_user, 'amends_app', 'SET') THEN
      EXECUTE 'GRANT amends_app TO CURRENT_USER WITH SET TRUE';
    END IF;
  ELSIF NOT pg_has_role(current_user, 'amends_app', 'MEMBER') THEN
    EXECUTE 'GRANT amends_app TO CURRENT_USER';
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION '% may not act as the role amends_app: let a superuser run "GRANT amends_app TO % WITH ADMIN OPTION;" and start Amends again.', current_user, current_user;
END $$;

GRANT USAGE ON SCHEMA public TO amends_app;
