-- With its day, the id of an archived public name told when that person withdrew or changed.
alter table withdrawn drop column day;
-- A dropped column stays in the rows until they are written again.
update withdrawn set appeal_id = appeal_id;
