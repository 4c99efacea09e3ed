package roundtable.deliberation;

import java.time.LocalDate;

/** 会前沟通: with which district leader, when, with what result (R34). */
record Talk(String talkedWith, LocalDate talkedOn, String talkResult) {}
