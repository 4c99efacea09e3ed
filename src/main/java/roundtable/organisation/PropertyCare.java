package roundtable.organisation;

import roundtable.kernel.Labelled;

/** 物业三模式: who looks after the property of a 治理单元 (R109, R114, 西办发〔2022〕25号 三(八)). */
public enum PropertyCare implements Labelled {
  BY_RESIDENTS("居民自治"),
  BY_COMMUNITY_CENTRE("社区公共服务中心准物业"),
  BY_COMPANY("物业公司市场化");

  private final String label;

  PropertyCare(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
