package roundtable.topic;

import roundtable.kernel.Labelled;

/** 三公领域 and what the norm adds to them (R58, R59). */
public enum TopicField implements Labelled {
  PUBLIC_MANAGEMENT("公共管理"),
  PUBLIC_SERVICE("公共服务"),
  PUBLIC_SAFETY("公共安全"),
  GRASSROOTS_GOVERNANCE("基层治理提升"),
  OLD_ESTATE_RENEWAL("老旧小区改造"),
  ENCLOSED_SERVICE("围合服务管理"),
  CIVILISED_CITY("文明城市创建"),
  PETITION_STABILITY("信访维稳"),
  OTHER("不属于以上领域");

  private final String label;

  TopicField(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
