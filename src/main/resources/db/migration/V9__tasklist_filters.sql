-- the Tasklist's lists of before; 我的待办, 本单位待办, 即将到期 and 已逾期 take their place at the next start

delete from act_ru_filter where name_ in ('本岗位待办', '我已签收') and resource_type_ = 'Task';
