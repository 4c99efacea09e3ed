-- an account is its owner's to read (2) and change (4), no longer to delete

update act_ru_authorization set perms_ = 6 where type_ = 1 and resource_type_ = 1 and user_id_ = resource_id_;
