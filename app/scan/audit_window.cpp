// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/audit_window.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleValidator>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "app/project/concept_book.h"
#include "app/project/demo_copy.h"
#include "app/project/export_texts.h"
#include "app/scan/corpus_list.h"
#include "app/scan/scan_desk.h"
#include "app/scan/score_choice.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/base/atomic_file.h"
#include "core/study/version.h"
#include "widgets/parts/drawing_view.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/subject_table.h"

namespace dglm {
namespace {

constexpr QSize kAuditSize(860, 600);
constexpr int kSitesDelay = 200;  // milliseconds: until the user has done turning

ConceptNames namesOfRun(const ConceptRun& run) {
  if (const auto scored = runOnProject(run.run))
    if (auto names = ConceptNames::parse(scored->synonyms, "the synonyms"); names.hasValue())
      return std::move(names).value();
  return ConceptNames::common();
}

std::filesystem::path demoCorpus() {
  return (usualDemoPlaces().folder / "corpus").lexically_normal();
}

/// A form that leaves the rest of the page free.
QFormLayout* formAtTop(QWidget* page) {
  auto* layout = new QVBoxLayout(page);
  setGridSpacing(*layout, 0, 0);
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  layout->addLayout(form);
  layout->addStretch(1);
  return form;
}

QSpinBox* addNumber(QFormLayout& form, const QString& title, int least, int most, int value, const QString& toolTip,
                    QWidget* page) {
  auto* box = new QSpinBox(page);
  box->setRange(least, most);
  box->setValue(value);
  box->setAccessibleName(title);
  box->setToolTip(toolTip);
  form.addRow(title, box);
  return box;
}

}  // namespace

AuditWindow::AuditWindow(Session& session, const ConceptBook& concepts, ScanDesk& scans, const LatentTracks& tracks,
                         QWidget* parent)
    : QDialog(parent),
      session_(session),
      concepts_(concepts),
      scans_(scans),
      heading_(makeLabel(QString(), TextRole::Heading, this)),
      steps_(new QStackedWidget(this)),
      scores_(new QComboBox(this)),
      conceptList_(new QListWidget(this)),
      conceptText_(makeLabel(QString(), TextRole::Secondary, this)),
      latents_(new QListWidget(this)),
      siteText_(makeLabel(QString(), TextRole::Secondary, this)),
      corpus_(new CorpusList(this)),
      task_(new QComboBox(this)),
      expected_(new QLineEdit(QStringLiteral("10"), this)),
      results_(new QStackedWidget(this)),
      state_(new StateView(results_)),
      contamination_(new ContaminationView(session, tracks, results_)),
      methods_(new QPlainTextEdit(contamination_)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      back_(new QPushButton(tr("&Back"), this)),
      next_(new QPushButton(this)) {
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  setWindowTitle(tr("Audit a Concept"));
  setWhatsThis(tr(
      "<b>Audit a concept.</b> Where did the model learn it? The places where the concept's latents fire become "
      "queries, a corpus is searched for them, and a table tells what each species of the corpus holds. A training "
      "corpus that holds the queries has shown them to the model. Figure and methods text are ready for a paper; the "
      "scan itself stays in the Scan panel."));
  steps_->addWidget(conceptPage());
  steps_->addWidget(sitePage());
  steps_->addWidget(corpusPage());
  steps_->addWidget(resultPage());
  said_->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addWidget(heading_);
  layout->addWidget(steps_, 1);
  layout->addWidget(said_);
  buildButtons();
  sitesSoon_.setSingleShot(true);
  sitesSoon_.setInterval(kSitesDelay);
  connect(&sitesSoon_, &QTimer::timeout, this, &AuditWindow::readSites);
  connect(&scans_, &ScanDesk::changed, this, &AuditWindow::followScan);
  connect(&session_, &Session::projectClosing, this, &QDialog::close);
  connect(&concepts_, &ConceptBook::runsChanged, this, &AuditWindow::showScores);
  showScores();
  resize(kAuditSize);
  conceptList_->setFocus();
}

QWidget* AuditWindow::conceptPage() {
  auto* page = new QWidget(steps_);
  auto* form = new QFormLayout(page);
  setGridSpacing(*form, 0, 1);
  scores_->setAccessibleName(tr("Scores"));
  scores_->setToolTip(tr("The scores that say which latents stand for which concept."));
  conceptList_->setAccessibleName(tr("Concepts"));
  form->addRow(tr("Scores"), scores_);
  form->addRow(tr("Concept"), conceptList_);
  form->addRow(QString(), conceptText_);
  conceptText_->setWordWrap(true);
  connect(scores_, &QComboBox::currentIndexChanged, this, &AuditWindow::fillConcepts);
  connect(conceptList_, &QListWidget::currentRowChanged, this, &AuditWindow::fillLatents);
  connect(conceptList_, &QListWidget::itemActivated, this, &AuditWindow::next);
  return page;
}

QWidget* AuditWindow::sitePage() {
  auto* page = new QWidget(steps_);
  QFormLayout* form = formAtTop(page);
  latents_->setAccessibleName(tr("Latents"));
  constexpr int kLatentLines = 5;
  latents_->setFixedHeight(kLatentLines * (fontMetrics().height() + kGrid));
  form->addRow(tr("Latents"), latents_);
  const AuditSiteRules usual;
  constexpr int kMostSites = 10'000, kMostFlank = 500;
  sitesALatent_ = addNumber(*form, tr("Sites of each latent"), 1, kMostSites, static_cast<int>(usual.sitesALatent),
                            tr("The strongest places where it is above its threshold."), page);
  flank_ = addNumber(*form, tr("Bases on either side"), 0, kMostFlank, static_cast<int>(usual.flank),
                     tr("They go into the query with the place itself."), page);
  siteText_->setWordWrap(true);
  form->addRow(QString(), siteText_);
  connect(latents_, &QListWidget::itemChanged, this, &AuditWindow::readSitesSoon);
  for (QSpinBox* box : {sitesALatent_, flank_})
    connect(box, &QSpinBox::valueChanged, this, &AuditWindow::readSitesSoon);
  return page;
}

QWidget* AuditWindow::corpusPage() {
  auto* page = new QWidget(steps_);
  QFormLayout* form = formAtTop(page);
  auto* demo = makeLinkButton(tr("Add the Demo's Small Corpus"), page);
  demo->setToolTip(
      tr("Five pieces of real genomes: a herpesvirus with the CMV enhancer, a plasmid with AmpR, E. coli with the rrnB "
         "terminator, and two that hold nothing of the kind."));
  demo->setVisible(std::filesystem::exists(demoCorpus()));
  connect(demo, &QPushButton::clicked, this, [this] { corpus_->add({textOf(demoCorpus())}); });
  form->addRow(tr("Search in"), corpus_);
  form->addRow(QString(), demo);
  task_->addItem(tr("near copies (megablast)"), static_cast<int>(SearchTask::Megablast));
  task_->addItem(tr("distant relatives too (blastn)"), static_cast<int>(SearchTask::Blastn));
  task_->setAccessibleName(tr("Find"));
  task_->setToolTip(tr("Near copies share a run of 28 bases with the query; distant relatives one of 11."));
  form->addRow(tr("Find"), task_);
  auto* validator = new QDoubleValidator(0, 1e9, 30, expected_);
  validator->setLocale(QLocale::c());
  expected_->setValidator(validator);
  expected_->setAccessibleName(tr("E-value up to"));
  expected_->setToolTip(tr("Hits up to it are kept with the scan. The table counts those of 0.00001 or less."));
  form->addRow(tr("E-value up to"), expected_);
  if (corpus_->corpus().empty() && std::filesystem::exists(demoCorpus()))
    corpus_->add({textOf(demoCorpus())});
  connect(corpus_, &CorpusList::edited, this, &AuditWindow::enable);
  connect(expected_, &QLineEdit::textChanged, this, &AuditWindow::enable);
  return page;
}

QWidget* AuditWindow::resultPage() {
  methods_->setReadOnly(true);
  methods_->setAccessibleName(tr("Methods text"));
  contamination_->addTab(methods_, tr("Methods"));
  results_->addWidget(state_);
  results_->addWidget(contamination_);
  connect(contamination_, &ContaminationView::exported, this,
          [this](const QString& path) { said_->setText(tr("Wrote %1.").arg(path)); });
  connect(state_, &StateView::cancelRequested, this, [this] {
    scans_.cancel(std::exchange(folder_, {}));
    state_->showEmpty(tr("The search was stopped. The Scan panel can go on with it; a step back starts another."));
  });
  return results_;
}

void AuditWindow::buildButtons() {
  auto* line = new QHBoxLayout;
  setGridSpacing(*line, 0, 1);
  ofResult_ = contamination_->makeButtons(this);
  auto* copy = new QPushButton(tr("&Copy Methods"), this);
  connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(methods()); });
  auto* save = new QPushButton(tr("&Save Methods..."), this);
  connect(save, &QPushButton::clicked, this, &AuditWindow::saveMethods);
  ofResult_ << copy << save;
  for (QPushButton* button : ofResult_)
    line->addWidget(button);
  line->addStretch(1);
  auto* close = new QPushButton(tr("Close"), this);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  for (QPushButton* button : {copy, save, back_, close})
    button->setAutoDefault(false);
  next_->setDefault(true);
  connect(back_, &QPushButton::clicked, this, &AuditWindow::back);
  connect(next_, &QPushButton::clicked, this, &AuditWindow::next);
  line->addWidget(back_);
  line->addWidget(next_);
  line->addWidget(close);
  static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

AuditWindow::Step AuditWindow::step() const {
  return static_cast<Step>(steps_->currentIndex());
}

/// Concepts may be scored while this is open.
void AuditWindow::showScores() {
  if (step() != ConceptStep)
    return;
  fillScoreChoice(*scores_, concepts_);
  fillConcepts();
}

/// The concept of the latent that is selected comes first, if it has one.
void AuditWindow::fillConcepts() {
  conceptList_->clear();
  audited_.clear();
  if (const ConceptRun* scored = chosenRun(*scores_, concepts_))
    audited_ = auditConcepts(*scored->scores, namesOfRun(*scored), {});
  int wanted = 0;
  const auto latent = session_.selection().latent;
  for (size_t i = 0; i < audited_.size(); ++i) {
    const AuditConcept& each = audited_[i];
    conceptList_->addItem(tr("%1   F1 %2, %3")
                              .arg(QString::fromStdString(each.name), formatScore(each.f1()),
                                   tr("%n latents", nullptr, static_cast<int>(each.latents.size()))));
    const auto isSelected = [&](const WitnessLatent& speaker) { return latent && speaker.latent == latent->latent; };
    if (wanted == 0 && std::ranges::any_of(each.latents, isSelected))
      wanted = static_cast<int>(i);
  }
  conceptText_->setText(
      audited_.empty()
          ? tr("No latent was scored for a concept yet. \"Score Concepts\" in the menu Analyse finds which stand for "
               "what.")
          : tr("Concepts with a latent whose held-out F1 is .20 or more; the best first."));
  if (!audited_.empty())
    conceptList_->setCurrentRow(wanted);
  enable();
}

bool AuditWindow::chooseConcept(const QString& name) {
  const auto found = std::ranges::find(audited_, name.toStdString(), &AuditConcept::name);
  if (found == audited_.end())
    return false;
  conceptList_->setCurrentRow(static_cast<int>(found - audited_.begin()));
  return true;
}

const AuditConcept* AuditWindow::chosenConcept() const {
  const int row = conceptList_->currentRow();
  return row >= 0 && row < static_cast<int>(audited_.size()) ? &audited_[static_cast<size_t>(row)] : nullptr;
}

void AuditWindow::fillLatents() {
  const QSignalBlocker quiet(latents_);
  latents_->clear();
  sites_.reset();
  const ConceptRun* scored = chosenRun(*scores_, concepts_);
  if (const AuditConcept* chosen = chosenConcept(); chosen && scored)
    for (const WitnessLatent& latent : chosen->latents) {
      auto* item =
          new QListWidgetItem(tr("%1   F1 %2, fires above %3")
                                  .arg(toText(LatentId{scored->run.layer, latent.latent}), formatScore(latent.f1),
                                       formatActivation(static_cast<double>(latent.threshold))),
                              latents_);
      item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
      item->setCheckState(Qt::Checked);
    }
  enable();
}

std::vector<WitnessLatent> AuditWindow::chosenLatents() const {
  std::vector<WitnessLatent> chosen;
  if (const AuditConcept* audited = chosenConcept())
    for (int i = 0; i < latents_->count() && i < static_cast<int>(audited->latents.size()); ++i)
      if (latents_->item(i)->checkState() == Qt::Checked)
        chosen.push_back(audited->latents[static_cast<size_t>(i)]);
  return chosen;
}

AuditSiteRules AuditWindow::rules() const {
  AuditSiteRules rules;
  rules.sitesALatent = static_cast<size_t>(sitesALatent_->value());
  rules.flank = flank_->value();
  return rules;
}

void AuditWindow::readSitesSoon() {
  sites_.reset();
  sitesSoon_.start();
  enable();
}

void AuditWindow::readSites() {
  const auto analysis = session_.latents().analysis();
  const ConceptRun* scored = chosenRun(*scores_, concepts_);
  sites_.reset();
  siteFailure_.reset();
  siteLatents_ = chosenLatents();
  showSites();
  if (!analysis || !scored || siteLatents_.empty())
    return;
  const auto body = [analysis = *analysis, latents = siteLatents_, names = namesOfRun(*scored), rules = rules()](
                        const Project& project, const JobContext& job) {
    return auditSites(project, analysis, latents, names, rules, job);
  };
  JobHandle* job = session_.project().read(
      {tr("Reading sites"), Urgency::Interactive, QStringLiteral("audit sites"), JobNotice::Silent}, body, this,
      [this](AuditSites sites) {
        sites_ = std::make_shared<const AuditSites>(std::move(sites));
        showSites();
        Q_EMIT sitesRead();
      });
  connect(job, &JobHandle::failed, this, [this](const Error& error) {
    siteFailure_ = error;
    showSites();
  });
}

void AuditWindow::showSites() {
  if (siteFailure_) {
    siteText_->setText(messageFor(*siteFailure_));
  } else if (siteLatents_.empty()) {
    siteText_->setText(tr("Choose a latent."));
  } else if (!sites_) {
    siteText_->setText(tr("Reading..."));
  } else {
    const AuditConcept* audited = chosenConcept();
    const auto annotated = std::ranges::count_if(sites_->sites, &AuditSite::isAnnotated);
    siteText_->setText(
        tr("%n sites in %1 sequences; %2 of them lie on an annotated %3.", nullptr,
           static_cast<int>(sites_->sites.size()))
            .arg(formatCount(sites_->records), formatCount(annotated),
                 audited ? QString::fromStdString(audited->name) : QString()) +
        QLatin1Char(' ') +
        tr("Without repeats these are %n queries with %1 bases.", nullptr, static_cast<int>(sites_->queries.size()))
            .arg(formatCount(sites_->bases())));
  }
  enable();
}

ScanWish AuditWindow::wish() const {
  ScanWish wish;
  if (const AuditConcept* audited = chosenConcept())
    wish.title = tr("Audit of %1").arg(QString::fromStdString(audited->name)).toStdString();
  if (sites_)
    wish.queries = sites_->queries;
  wish.corpus = corpus_->corpus();
  wish.task = static_cast<SearchTask>(task_->currentData().toInt());
  wish.mostExpected = QLocale::c().toDouble(expected_->text());
  return wish;
}

void AuditWindow::next() {
  if (!next_->isEnabled())
    return;
  const Step from = step();
  if (from == ResultStep)
    return;
  steps_->setCurrentIndex(from + 1);
  said_->clear();
  if (from == ConceptStep)
    readSites();
  if (from == CorpusStep)
    scan();
  enable();
}

void AuditWindow::back() {
  if (step() == ConceptStep)
    return;
  steps_->setCurrentIndex(step() - 1);
  said_->clear();
  enable();
}

void AuditWindow::scan() {
  corpus_->remember();
  isSummarised_ = false;
  folder_.clear();
  state_->showWorking({.what = tr("Searching the corpus")});
  results_->setCurrentWidget(state_);
  scans_.start(wish());
  if (const ListedScan* started = scans_.current())
    folder_ = started->folder;
}

/// The scan is the desk's, like any other; here its end is waited for.
void AuditWindow::followScan() {
  if (folder_.empty() || isSummarised_)
    return;
  const auto found = std::ranges::find(scans_.scans(), folder_, &ListedScan::folder);
  if (found == scans_.scans().end() || found->job)
    return;
  if (found->failure) {
    isSummarised_ = true;
    return showFailure(tr("The corpus could not be searched."), *found->failure);
  }
  if (found->content && found->content->state == ScanFolder::State::Finished) {
    isSummarised_ = true;
    summarise(found->content);
  }
}

void AuditWindow::summarise(std::shared_ptr<const ScanFolder> scan) {
  JobHandle* job = session_.jobs().start(
      session_.fileLane(), {tr("Adding up hits"), Urgency::Interactive, {}, JobNotice::Silent},
      [scan](const JobContext& context) { return contaminationOf(*scan, context); }, session_.ofProject(this),
      [this, scan](const Contamination& contamination) { take(contamination, *scan); });
  connect(job, &JobHandle::failed, this,
          [this](const Error& error) { showFailure(tr("The hits could not be added up."), error); });
}

void AuditWindow::showFailure(const QString& what, const Error& error) {
  state_->showFailed({what, messageFor(error), {}, {}});
  results_->setCurrentWidget(state_);
  enable();
}

void AuditWindow::take(const Contamination& contamination, const ScanFolder& scan) {
  const AuditConcept* audited = chosenConcept();
  const ConceptRun* scored = chosenRun(*scores_, concepts_);
  const auto analysis = session_.latents().analysis();
  const Analysis* read = analysis ? session_.contents().analysis(*analysis) : nullptr;
  if (!audited || !scored || !read || !sites_)
    return;
  const QString name = QString::fromStdString(audited->name);
  contamination_->setContamination(contamination,
                                   tr("audit-%1").arg(QString(name).replace(QLatin1Char('/'), QLatin1Char('-'))),
                                   tr("Audit of %1: hits with an e-value of 0.00001 or less").arg(name));
  AuditFacts facts;
  facts.program = "decode-glm " + programVersion();
  facts.meaning = audited->name;
  if (const ModelReference* model = session_.contents().model(read->model))
    facts.model =
        toUtf8(model->path.filename().empty() ? model->path.parent_path().filename() : model->path.filename());
  if (const ModelReference* dictionary = session_.contents().dictionary(read->dictionary))
    facts.dictionary = dictionaryTitle(*dictionary).toStdString();
  facts.layer = read->layer;
  facts.frames = read->frames;
  facts.scoredOn = scored->run.mode;
  facts.latents = siteLatents_;
  facts.rules = rules();
  facts.sites = std::ssize(sites_->sites);
  facts.annotatedSites = std::ranges::count_if(sites_->sites, &AuditSite::isAnnotated);
  facts.records = sites_->records;
  facts.queries = std::ssize(sites_->queries);
  facts.queryBases = sites_->bases();
  facts.wish = scan.wish;
  facts.report = scan.report;
  facts.countedExpected = kCountedExpected;
  facts.species = contamination[static_cast<size_t>(SubjectGroup::Species)];
  methods_->setPlainText(QString::fromStdString(auditMethods(facts)));
  results_->setCurrentWidget(contamination_);
  contamination_->setCurrentIndex(0);
  const auto holding = std::ranges::count_if(facts.species, [](const SubjectSummary& row) { return row.hits > 0; });
  said_->setText(holding == 0
                     ? tr("Nothing in the corpus holds a query.")
                     : tr("%n species or accessions of the corpus hold queries.", nullptr, static_cast<int>(holding)));
  enable();
  Q_EMIT finished();
}

QString AuditWindow::methods() const {
  return methods_->toPlainText();
}

void AuditWindow::saveMethods() {
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Save Methods"), QStringLiteral("methods.txt"), tr("Text (*.txt)"));
  if (path.isEmpty())
    return;
  const auto write = [out = pathOf(path), text = methods().toStdString()](const JobContext&) -> Result<bool> {
    DGLM_TRY(AtomicFile file, AtomicFile::create(out));
    DGLM_CHECK(file.write(text));
    DGLM_CHECK(file.commit());
    return true;
  };
  JobHandle* job =
      session_.jobs().start(session_.fileLane(), {tr("Writing %1").arg(path)}, write, Addressee::ofProgram(this),
                            [this, path](bool) { said_->setText(tr("Wrote %1.").arg(path)); });
  connect(job, &JobHandle::failed, this, [this](const Error& error) { said_->setText(messageFor(error)); });
}

void AuditWindow::enable() {
  const Step now = step();
  const QString titles[] = {tr("Which concept?"), tr("Which places of its latents are the queries?"),
                            tr("Which corpus is searched for them?"), tr("What the corpus holds")};
  heading_->setText(tr("Step %1 of 4: %2").arg(QString::number(now + 1), titles[now]));
  back_->setVisible(now != ConceptStep);
  next_->setVisible(now != ResultStep);
  next_->setText(now == CorpusStep ? tr("Search") : tr("&Next"));
  const bool isReady = now == ConceptStep ? chosenConcept() != nullptr
                       : now == SiteStep  ? sites_ && !sites_->queries.empty()
                       : now == CorpusStep
                           ? !corpus_->corpus().empty() && expected_->hasAcceptableInput() && wish().mostExpected > 0
                           : false;
  next_->setEnabled(isReady);
  for (QPushButton* button : ofResult_) {
    button->setVisible(now == ResultStep);
    button->setEnabled(results_->currentWidget() == contamination_);
  }
}

}  // namespace dglm
