// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/scan_panel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <utility>

#include "app/project/command_text.h"
#include "app/scan/scan_desk.h"
#include "app/scan/scan_request.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/study/contamination.h"
#include "core/study/latent_places.h"
#include "widgets/charts/hit_overview.h"
#include "widgets/parts/alignment_view.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/hit_table.h"
#include "widgets/tables/subject_table.h"

namespace dglm {
namespace {

Query queryOf(const std::string& id, const Record& record, BaseRange bases, Strand strand) {
  std::string letters = basesIn(record, bases);
  return {id, strand == Strand::Reverse ? reverseComplement(letters) : letters, false};
}

bool isSamePlace(const Hit& a, const Hit& b) {
  return a.query == b.query && a.subject == b.subject && a.queryStart == b.queryStart && a.queryEnd == b.queryEnd &&
         a.subjectStart == b.subjectStart && a.subjectEnd == b.subjectEnd;
}

}  // namespace

ScanPanel::ScanPanel(Session& session, ScanDesk& desk, QWidget* parent)
    : QWidget(parent), session_(session), desk_(desk), pages_(new QStackedWidget(this)), state_(new StateView(pages_)) {
  makeActions();
  pages_->addWidget(state_);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(pages_);
  setWhatsThis(tr(
      "<b>Scan.</b> Where else a sequence is: searches files of sequences, as BLAST does, for a selection, a feature, "
      "the places where a latent fires, or a file of queries. The e-value says how many hits as good as this "
      "chance alone would make in all that was searched.<br>The table has the hits; the drawing shows where they "
      "lie along the query, and the alignment below it base by base. \"Subjects\" counts what each sequence of the "
      "corpus holds: a training corpus that holds the query has seen it."));
  connect(&desk_, &ScanDesk::changed, this, &ScanPanel::showScans);
  connect(&desk_, &ScanDesk::progressed, this, &ScanPanel::showProgress);
  connect(&session_, &Session::stateChanged, this, &ScanPanel::showScans);
  connect(&session_, &Session::recordChanged, this, &ScanPanel::enable);
  connect(&session_, &Session::selectionChanged, this, &ScanPanel::enable);
  onThemeChange(*this, [this] {
    if (overview_)
      overview_->update();
  });
  showScans();
}

QAction* ScanPanel::addAction(const QString& text, const QString& toolTip, std::function<void()> what) {
  auto* action = new QAction(text, this);
  action->setToolTip(toolTip);
  connect(action, &QAction::triggered, this, std::move(what));
  actions_ << action;
  return action;
}

void ScanPanel::makeActions() {
  scan_ = addAction(tr("Scan a Corp&us..."), tr("Searches files of sequences for a selection, a feature or queries."),
                    [this] { scan(); });
  results_ =
      addAction(tr("Ope&n Results..."),
                tr("Hits that BLAST or another scan wrote: -outfmt 5 (XML), 6, 7 or 10, with a header or without."),
                [this] { openResults(); });
  latent_ = addAction(tr("Scan &Top Sites of the Latent..."),
                      tr("Searches for the places where the selected latent fires most, each once."),
                      [this] { scanLatent(); });
  again_ = addAction(tr("Scan A&gain"),
                     tr("Goes on with a scan that was cut off, or searches the files as they are now."), [this] {
                       if (const ListedScan* shown = desk_.current())
                         desk_.resume(shown->folder);
                     });
  cancel_ = addAction(tr("Stop the &Scan"), tr("What was searched is kept; it can go on."), [this] {
    if (const ListedScan* shown = desk_.current())
      desk_.cancel(shown->folder);
  });
  open_ = addAction(
      tr("&Open the Place of the Hit"),
      tr("Takes that part of the corpus, with 1,000 bases on either side, as a sequence of this project."), [this] {
        const ListedScan* shown = desk_.current();
        const std::vector<qint64> chosen = hits_->selected();
        if (shown && shown->content && !chosen.empty())
          desk_.openSubject(shown->content->hits[static_cast<size_t>(chosen.front())]);
      });
  copy_ = addAction(tr("Copy the A&lignment"), tr("The alignment that is shown, as text."),
                    [this] { QApplication::clipboard()->setText(alignment_->toPlainText()); });
  onRecord_ = addAction(
      tr("Show Hits on the Re&cord"),
      tr("As a row of the linear view and a ring of the map, where the record that is shown holds the query."),
      [this] { desk_.setShowsOnRecord(onRecord_->isChecked()); });
  onRecord_->setCheckable(true);
  export_ = addAction(tr("Ta&ble of Hits as CSV..."), tr("The rows and columns that the table shows."),
                      [this] { Q_EMIT exportWanted(hits_->table().toCsv(), QStringLiteral("hits")); });
  remove_ = addAction(tr("&Remove from the List"), tr("The folder of the scan stays."), [this] { removeScan(); });
}

/// The focus stays in the list: the next scan may go as well.
void ScanPanel::removeScan() {
  if (const ListedScan* shown = desk_.current())
    desk_.remove(std::filesystem::path(shown->folder));
  if (desk_.current())
    list_->setFocus();
}

/// The tables and the drawing come with the first scan: a window without one need not wait for them.
void ScanPanel::buildContent() {
  if (content_)
    return;
  content_ = new QWidget(pages_);
  list_ = new QComboBox(content_);
  said_ = makeElidedLabel(QString(), TextRole::Secondary, content_);
  tabs_ = new QTabWidget(content_);
  hits_ = new HitTable(tabs_);
  subjects_ = new SubjectTable(tabs_);
  scroll_ = new QScrollArea(content_);
  overview_ = new HitOverview(scroll_);
  alignment_ = new AlignmentView(content_);
  alignment_->setPlaceholderText(
      tr("These results tell where the hits lie, and not their bases. BLAST's -outfmt 5 (XML) has both."));
  list_->setAccessibleName(tr("Scan that is shown"));
  list_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  tabs_->setDocumentMode(true);
  tabs_->addTab(hits_, tr("Hits"));
  tabs_->addTab(subjects_, tr("Subjects"));
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setWidget(overview_);
  auto* right = new QSplitter(Qt::Vertical, content_);
  right->addWidget(scroll_);
  right->addWidget(alignment_);
  right->setChildrenCollapsible(false);
  auto* halves = new QSplitter(Qt::Horizontal, content_);
  halves->addWidget(tabs_);
  halves->addWidget(right);
  halves->setChildrenCollapsible(false);
  halves->setSizes({1200, 800});  // shares of the width that there will be
  auto* layout = new QVBoxLayout(content_);
  setGridSpacing(*layout, 0, 0);
  layout->addLayout(makeTitleLine());
  layout->addWidget(halves, 1);
  content_->setFocusProxy(hits_);
  pages_->addWidget(content_);
  connectContent();
}

QLayout* ScanPanel::makeTitleLine() {
  auto* more = makeLinkButton(tr("More"), content_);
  auto* menu = new QMenu(more);
  menu->addActions({latent_, results_, again_, cancel_, open_, copy_, onRecord_, export_});
  menu->addActions(offered_);
  menu->addAction(remove_);
  more->setMenu(menu);
  auto* scan = makeLinkButton(tr("Scan..."), content_);
  connect(scan, &QPushButton::clicked, scan_, &QAction::trigger);
  auto* line = makeLine({list_, said_, scan, more}, said_);
  line->setContentsMargins(kGrid, 0, kGrid, 0);
  return line;
}

void ScanPanel::connectContent() {
  connect(list_, &QComboBox::activated, this, [this](int index) {
    if (index >= 0 && index < static_cast<int>(desk_.scans().size()))
      desk_.show(desk_.scans()[static_cast<size_t>(index)].folder);
  });
  connect(hits_, &HitTable::picked, this, [this](qint64 key) {
    isOwnChoice_ = true;
    pick(key);
  });
  connect(hits_, &HitTable::activated, this, [this](qint64 key) {
    pick(key);
    open_->trigger();
  });
  connect(overview_, &HitOverview::picked, this, [this](qint64 key) {
    isOwnChoice_ = true;
    choose(key);
  });
  connect(hits_, &HitTable::contextMenuRequested, this, &ScanPanel::showMenu);
}

void ScanPanel::showMenu(const QPoint& position) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addActions({open_, copy_});
  menu->addSeparator();
  menu->addAction(tr("Copy"), &hits_->table(), &FilteredTable::copySelectedRows)->setEnabled(hasHit());
  menu->addAction(export_);
  menu->popup(position);
}

HitTable& ScanPanel::hits() {
  buildContent();
  return *hits_;
}

SubjectTable& ScanPanel::subjects() {
  buildContent();
  return *subjects_;
}

HitOverview& ScanPanel::overview() {
  buildContent();
  return *overview_;
}

std::vector<QueryChoice> ScanPanel::choices() const {
  std::vector<QueryChoice> choices;
  const auto record = session_.record();
  if (!record)
    return choices;
  const SharedSelection& selection = session_.selection();
  const std::string& name = record->id;
  if (selection.feature >= 0 && selection.feature < static_cast<int>(record->features.size())) {
    const Feature& feature = record->features[static_cast<size_t>(selection.feature)];
    const std::string label = feature.label();
    choices.push_back({tr("%1 of %2").arg(QString::fromStdString(label), QString::fromStdString(name)),
                       {queryOf(label, *record, feature.extent(), feature.strand())}});
  } else if (selection.bases) {
    const QString place = formatRange(*selection.bases, record->length());
    choices.push_back(
        {tr("%1 of %2").arg(place, QString::fromStdString(name)),
         {queryOf(name + ":" + std::to_string(selection.bases->start + 1) + "-" + std::to_string(selection.bases->end),
                  *record, *selection.bases, Strand::Forward)}});
  }
  const RecordSummary* summary = session_.contents().record(session_.recordId());
  choices.push_back({tr("All of %1").arg(QString::fromStdString(name)),
                     {{name, record->bases, record->isCircular()}},
                     summary ? fileOf(session_.contents(), *summary) : QString()});
  QueryChoice features{tr("The features of %1").arg(QString::fromStdString(name)), {}};
  for (const Feature& feature : record->features)
    if (feature.type != "source" && !feature.segments.empty())
      features.queries.push_back(queryOf(feature.label(), *record, feature.extent(), feature.strand()));
  if (!features.queries.empty())
    choices.push_back(std::move(features));
  return choices;
}

void ScanPanel::scan(std::vector<QueryChoice> first) {
  for (QueryChoice& choice : choices())
    first.push_back(std::move(choice));
  ScanDialog dialog(session_, std::move(first), window());
  const int answer = dialog.exec();
  if (answer == ScanDialog::kOnCluster)
    return wishForCluster(*this, clusterWishOf(dialog.wish()));
  if (answer != QDialog::Accepted)
    return;
  desk_.start(dialog.wish());
  Q_EMIT roomWanted();
}

/// The places where it fires most, with the bases round them, are the queries.
void ScanPanel::scanLatent() {
  constexpr size_t kPlaces = 100;
  const auto latent = session_.selection().latent;
  const auto analysis = session_.latents().analysis();
  if (!latent || !analysis)
    return;
  const QString name = toText(*latent);
  const auto read = [analysis = *analysis, number = latent->latent](const Project& project, const JobContext&) {
    return latentPlaces(project, analysis, number, kPlaces);
  };
  session_.project().read({tr("Reading %1").arg(name), Urgency::Interactive, {}, JobNotice::Silent}, read, this,
                          [this, name](const LatentPlaces& places) {
                            ScanWish sites;
                            for (const LatentPlace& place : places.top)
                              sites.queries.push_back({place.recordName + ":" + std::to_string(place.bases.start + 1),
                                                       place.before + place.token + place.after, false});
                            scan({{tr("Top sites of %1").arg(name), withDistinctQueries(sites).queries}});
                          });
}

void ScanPanel::openResults() {
  const QString file =
      askOpenFile(window(), tr("Open Results"), QString(),
                  tr("Tables and XML of hits (*.csv *.tsv *.tab *.txt *.out *.xml *.gz);;All files (*)"));
  if (file.isEmpty())
    return;
  desk_.importResults(pathOf(file));
  Q_EMIT roomWanted();
}

QString ScanPanel::stateText() const {
  const ListedScan* shown = desk_.current();
  if (!shown)
    return {};
  if (shown->job)
    return shown->job->state() == JobHandle::State::Waiting ? tr("waits")
                                                            : searchingSentence(shown->job->progress(), *shown);
  if (shown->failure)
    return messageFor(*shown->failure);
  if (!shown->content)
    return tr("Reading...");
  if (!shown->content->importedFrom.empty())
    return importSentence(shown->content->report, shown->content->importedFrom);
  return shown->content->state == ScanFolder::State::Finished ? sentenceOf(shown->content->report)
                                                              : tr("was cut off; \"Scan Again\" goes on");
}

void ScanPanel::showState() {
  said_->setText(stateText());
  said_->setToolTip(stateText());
}

void ScanPanel::showScans() {
  const ListedScan* shown = desk_.current();
  if (shown)
    buildContent();
  if (content_)
    fillList();
  if (session_.state() != Session::State::Ready)
    state_->showEmpty(tr("No project is open."));
  else if (!shown)
    state_->showEmpty(tr("Where else is this sequence? Search files of sequences for it."), {scan_, results_});
  pages_->setCurrentWidget(shown ? content_ : state_);
  enable();
}

void ScanPanel::fillList() {
  const ListedScan* shown = desk_.current();
  list_->clear();
  for (const ListedScan& scan : desk_.scans())
    list_->addItem(scan.content ? QString::fromStdString(scan.content->wish.title) + QStringLiteral(" (") +
                                      textOf(scan.folder.filename()) + QLatin1Char(')')
                                : textOf(scan.folder.filename()));
  if (shown)
    list_->setCurrentIndex(static_cast<int>(shown - desk_.scans().data()));
  showState();
  showHits();
}

/// A scan that ends has its hits in another order: the one that is chosen stays so.
void ScanPanel::showHits() {
  const ListedScan* shown = desk_.current();
  const auto content = shown ? shown->content : nullptr;
  const bool isSameScan = shown && shown->folder == folder_;
  if (content == shown_ && isSameScan && (!content || content->hits.size() == shownHits_))
    return;
  std::optional<Hit> chosen;
  if (isSameScan && shown_ && isOwnChoice_ && picked_ >= 0)
    chosen = shown_->hits[static_cast<size_t>(picked_)].hit;
  folder_ = shown ? shown->folder : std::filesystem::path();
  shown_ = content;
  query_.clear();
  picked_ = -1;
  if (!content || content->hits.empty()) {
    Q_EMIT hitShown(-1);
    shownHits_ = 0;
    hits_->setRows({});
    subjects_->setRows({});
    overview_->setHits({}, 0, {});
    alignment_->clearAlignment();
    return;
  }
  fillTables(*content);
  const auto same = std::ranges::find_if(
      content->hits, [&](const AlignedHit& hit) { return chosen && isSamePlace(hit.hit, *chosen); });
  isOwnChoice_ = same != content->hits.end();
  choose(isOwnChoice_ ? static_cast<qint64>(same - content->hits.begin()) : topHit());
}

/// Of the scan that runs: what came goes in where the tables' order wants it.
void ScanPanel::showProgress() {
  if (!content_)
    return;  // no scan has come yet
  showState();
  const ListedScan* shown = desk_.current();
  if (!shown || shown->content != shown_ || !shown_)
    return showHits();
  if (shown_->hits.size() == shownHits_)
    return;
  fillTables(*shown_);
  query_.clear();  // it may have more hits
  if (isOwnChoice_)
    pick(picked_);
  else
    choose(topHit());
}

void ScanPanel::fillTables(const ScanFolder& content) {
  shownHits_ = content.hits.size();
  hits_->setRows(hitRows(content));
  subjects_->setGroups(subjectRows(content, kCountedExpected));
}

/// The key of the first row as the table shows them; -1 where it shows none.
qint64 ScanPanel::topHit() const {
  const std::vector<int> order = hits_->table().shownRows();
  return order.empty() ? -1 : hits_->rows()[static_cast<size_t>(order.front())].key;
}

void ScanPanel::chooseHit(qint64 key) {
  isOwnChoice_ = true;
  tabs_->setCurrentWidget(hits_);
  Q_EMIT roomWanted();
  choose(key);
}

void ScanPanel::choose(qint64 key) {
  hits_->setCurrent(key);
  pick(key);
}

void ScanPanel::pick(qint64 key) {
  if (!shown_ || key < 0 || key >= static_cast<qint64>(shown_->hits.size()))
    return;
  const AlignedHit& hit = shown_->hits[static_cast<size_t>(key)];
  showQuery(QString::fromStdString(hit.hit.query), key);
  if (std::exchange(picked_, key) != key) {
    alignment_->setAlignment(alignmentOf(hit));
    Q_EMIT hitShown(key);
  }
  enable();
}

void ScanPanel::showQuery(const QString& query, qint64 key) {
  if (query != query_) {
    query_ = query;
    std::vector<HitRow> rows;
    int64_t length = 0;
    for (const HitRow& row : hits_->rows())
      if (row.query == query) {
        rows.push_back(row);
        length = row.queryLength;
      }
    overview_->setHits(query, length, std::move(rows));
  }
  overview_->setCurrent(key);
  if (key == picked_)
    return;
  const QPoint bar = overview_->barOf(key).center().toPoint();
  scroll_->ensureVisible(bar.x(), bar.y());
}

bool ScanPanel::hasHit() const {
  return desk_.current() && hits_ && !hits_->selected().empty();
}

void ScanPanel::enable() {
  const ListedScan* shown = desk_.current();
  const bool isReady = session_.state() == Session::State::Ready;
  scan_->setEnabled(isReady);
  results_->setEnabled(isReady);
  latent_->setEnabled(isReady && session_.selection().latent && session_.latents().analysis());
  const bool isOurs = shown && shown->content && shown->content->importedFrom.empty();
  again_->setEnabled(isOurs && !shown->job);
  cancel_->setEnabled(shown && shown->job);
  open_->setEnabled(isOurs && hasHit() && !session_.contents().isReadOnly);
  copy_->setEnabled(hasHit() && !alignment_->toPlainText().isEmpty());
  onRecord_->setEnabled(isReady);
  onRecord_->setChecked(desk_.showsOnRecord());
  export_->setEnabled(hits_ && !hits_->rows().empty());
  remove_->setEnabled(shown != nullptr);
}

}  // namespace dglm
