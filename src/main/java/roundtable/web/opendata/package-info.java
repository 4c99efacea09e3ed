/** 开放数据: what the residents' pages show, for machines: JSON, CSV, RSS, a dictionary and an OpenAPI description. */
package roundtable.web.opendata;
