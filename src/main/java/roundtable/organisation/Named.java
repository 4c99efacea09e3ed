package roundtable.organisation;

/**
 * What a written name can mean.
 *
 * @param code of the unit or the post, or the person's login
 * @param name as it is to be written so that it means nobody else: 南站街道, 南站街道圆桌会联络员, 舒春博（南站街道圆桌会联络员）
 */
public record Named(String code, String name) {}
