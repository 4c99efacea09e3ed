package roundtable.topic;

import roundtable.kernel.Labelled;

/** 议题类型六大类 (R60, A3). */
public enum Category implements Labelled {
  SAFETY("安全防护"),
  ENVIRONMENT("环境整治"),
  CULTURE_SPORTS("文化体育娱乐"),
  RESIDENT_CARE("居民生活关爱"),
  PUBLIC_BENEFIT("普惠型公益"),
  OTHER("其他");

  private final String label;

  Category(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
