/**
 * 群众需求普查: what residents need, asked before the year's plan is made; “通过网络问卷、上门入户等形式，主动征询群众……的建议，
 * 实现‘群众点菜、政府买单’” (R43, R69, R70; 西办发〔2022〕25号 三(九)).
 */
@ApplicationModule(allowedDependencies = {"kernel", "privacy", "organisation", "topic", "resident"})
package roundtable.survey;

import org.springframework.modulith.ApplicationModule;
