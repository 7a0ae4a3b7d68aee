create table greeting (id integer primary key);
