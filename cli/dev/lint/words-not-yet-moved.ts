/** Files whose words still stand in them. It only ever gets shorter; nothing new belongs here. */
export const notYetMoved: readonly RegExp[] = [
  /^app\/(compare|findings|projects|topics|functions|economics|search|glossary|guide)\//,
  /^components\/budget\/(compare|compared|finding|severity|topic|line|search|guide|glossary|source-list|found|example|answering|stated-change|marked|tables-map|audit-summary|functional-table|economic-table|department-facts)/,
  /^app\/\[district\]\/\[department\]\/\[year\]\/change-section/,
  /^components\/ui\/(pager|filter-fields)/,
  /^lib\/series\/(caveat|compar|default-comparison|finding|guide|tables-map|topic|glossary-page|excerpt)/,
  /^lib\/format\/(compare|changes|finding|project|search|marked|classification|term-place)/,
  /^components\/budget\/(project-entries|project-filter-form|project-totals|change-)/,
  /^lib\/series\/(change-|line-changes|matched-lines|plan-and-spent)/,
  /^app\/\[district\]\/\[department\]\/changes\/change-choice\.tsx$/,
  /^app\/\[district\]\/\[department\]\/changes\/change-lines\.tsx$/,
  /^app\/\[district\]\/\[department\]\/changes\/change-totals\.tsx$/,
  /^app\/\[district\]\/\[department\]\/changes\/page\.tsx$/,
  /^app\/\[district\]\/\[department\]\/changes\/plan-and-spent\.tsx$/,
  /^components\/budget\/moved\.tsx$/,
  /^components\/budget\/plan-table\.tsx$/,
  /^lib\/series\/year-change\.ts$/,
]
