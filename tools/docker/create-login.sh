#!/bin/sh
# Run once by the database's image, when its data folder is new: the login that the programs use. It is a member of
# rettid_app, which every connection becomes; the owner's login is for migrations alone.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$RETTID_APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE rettid_app NOLOGIN;
CREATE ROLE rettid_login LOGIN NOINHERIT PASSWORD :'password' IN ROLE rettid_app;
SQL
