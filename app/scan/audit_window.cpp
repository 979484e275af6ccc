// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/audit_window.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "app/project/concept_book.h"
#include "app/project/export_texts.h"
#include "app/project/session.h"
#include "app/scan/audit_concept_page.h"
#include "app/scan/audit_corpus_page.h"
#include "app/scan/audit_result_page.h"
#include "app/scan/audit_site_page.h"
#include "app/scan/corpus_list.h"
#include "core/base/utf8_path.h"
#include "core/study/version.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/text_parts.h"

namespace dglm {
namespace {

constexpr QSize kAuditSize(860, 600);

}  // namespace

AuditWindow::AuditWindow(Session& session, const ConceptBook& concepts, ScanDesk& scans, const LatentTracks& tracks,
                         QWidget* parent)
    : QDialog(parent),
      session_(session),
      heading_(makeLabel(QString(), TextRole::Heading, this)),
      steps_(new QStackedWidget(this)),
      concept_(new AuditConceptPage(concepts, steps_)),
      sites_(new AuditSitePage(session, steps_)),
      corpus_(new AuditCorpusPage(steps_)),
      result_(new AuditResultPage(session, scans, tracks, steps_)),
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
  for (QWidget* page : std::initializer_list<QWidget*>{concept_, sites_, corpus_, result_})
    steps_->addWidget(page);
  said_->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addWidget(heading_);
  layout->addWidget(steps_, 1);
  layout->addWidget(said_);
  buildButtons();
  connect(&session_, &Session::projectClosing, this, &QDialog::close);
  connect(concept_, &AuditConceptPage::activated, this, &AuditWindow::next);
  connect(concept_, &AuditConceptPage::changed, this, [this] {
    sites_->setConcept(concept_->chosen(), concept_->scores());
    enable();
  });
  connect(&concepts, &ConceptBook::runsChanged, this, [this] {
    if (step() == ConceptStep)
      concept_->showScores();
  });
  connect(sites_, &AuditSitePage::changed, this, &AuditWindow::enable);
  connect(sites_, &AuditSitePage::sitesRead, this, &AuditWindow::sitesRead);
  connect(corpus_, &AuditCorpusPage::changed, this, &AuditWindow::enable);
  connect(result_, &AuditResultPage::changed, this, &AuditWindow::enable);
  connect(result_, &AuditResultPage::said, said_, &QLabel::setText);
  connect(result_, &AuditResultPage::finished, this, &AuditWindow::finished);
  concept_->setSelected(session_.selection().latent);
  concept_->showScores();
  resizeWithinScreen(*this, kAuditSize);
  concept_->focusList();
}

void AuditWindow::buildButtons() {
  auto* line = new QHBoxLayout;
  setGridSpacing(*line, 0, 1);
  ofResult_ = result_->makeButtons(this);
  for (QPushButton* button : ofResult_)
    line->addWidget(button);
  line->addStretch(1);
  auto* close = new QPushButton(tr("Close"), this);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  for (QPushButton* button : {back_, close})
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

bool AuditWindow::chooseConcept(const QString& name) {
  return concept_->choose(name);
}

const AuditSites* AuditWindow::sites() const {
  return sites_->sites();
}

CorpusList& AuditWindow::corpus() const {
  return corpus_->corpus();
}

ContaminationView& AuditWindow::contamination() const {
  return result_->contamination();
}

QString AuditWindow::methods() const {
  return result_->methods();
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
    sites_->read();
  if (from == CorpusStep) {
    corpus_->corpus().remember();
    result_->scan(facts());
  }
  enable();
}

void AuditWindow::back() {
  if (step() == ConceptStep)
    return;
  steps_->setCurrentIndex(step() - 1);
  said_->clear();
  enable();
}

/// What is known before the corpus is searched.
AuditFacts AuditWindow::facts() const {
  AuditFacts facts;
  facts.program = "decode-glm " + programVersion();
  if (const AuditConcept* audited = concept_->chosen())
    facts.meaning = audited->name;
  if (const ConceptRun* scored = concept_->scores())
    facts.scoredOn = scored->run.mode;
  if (const auto analysis = session_.latents().analysis())
    if (const Analysis* read = session_.contents().analysis(*analysis)) {
      if (const ModelReference* model = session_.contents().model(read->model))
        facts.model =
            toUtf8(model->path.filename().empty() ? model->path.parent_path().filename() : model->path.filename());
      if (const ModelReference* dictionary = session_.contents().dictionary(read->dictionary))
        facts.dictionary = dictionaryTitle(*dictionary).toStdString();
      facts.layer = read->layer;
      facts.frames = read->frames;
    }
  facts.latents = sites_->latents();
  facts.rules = sites_->rules();
  if (const AuditSites* sites = sites_->sites()) {
    facts.sites = std::ssize(sites->sites);
    facts.annotatedSites = std::ranges::count_if(sites->sites, &AuditSite::isAnnotated);
    facts.records = sites->records;
    facts.queries = std::ssize(sites->queries);
    facts.queryBases = sites->bases();
    facts.wish.queries = sites->queries;
  }
  facts.wish.title = tr("Audit of %1").arg(QString::fromStdString(facts.meaning)).toStdString();
  corpus_->fill(facts.wish);
  return facts;
}

void AuditWindow::enable() {
  const Step now = step();
  const QString titles[] = {tr("Which concept?"), tr("Which places of its latents are the queries?"),
                            tr("Which corpus is searched for them?"), tr("What the corpus holds")};
  heading_->setText(tr("Step %1 of 4: %2").arg(QString::number(now + 1), titles[now]));
  back_->setVisible(now != ConceptStep);
  next_->setVisible(now != ResultStep);
  next_->setText(now == CorpusStep ? tr("Search") : tr("&Next"));
  const bool isReady = now == ConceptStep  ? concept_->chosen() != nullptr
                       : now == SiteStep   ? sites_->sites() && !sites_->sites()->queries.empty()
                       : now == CorpusStep ? corpus_->isComplete()
                                           : false;
  next_->setEnabled(isReady);
  for (QPushButton* button : ofResult_) {
    button->setVisible(now == ResultStep);
    button->setEnabled(result_->hasResult());
  }
}

}  // namespace dglm
