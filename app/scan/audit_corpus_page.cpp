// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/audit_corpus_page.h"

#include <QComboBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <filesystem>

#include "app/project/demo_copy.h"
#include "app/scan/corpus_list.h"
#include "app/texts/paths.h"
#include "core/study/scan_run.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/text_parts.h"

namespace dglm {
namespace {

std::filesystem::path demoCorpus() {
  return (usualDemoPlaces().folder / "corpus").lexically_normal();
}

}  // namespace

AuditCorpusPage::AuditCorpusPage(QWidget* parent)
    : QWidget(parent),
      corpus_(new CorpusList(this)),
      task_(new QComboBox(this)),
      expected_(new QLineEdit(QStringLiteral("10"), this)) {
  QFormLayout* form = formAtTop(this);
  const bool hasDemo = std::filesystem::exists(demoCorpus());
  auto* demo = makeLinkButton(tr("Add the Demo's Small Corpus"), this);
  demo->setToolTip(
      tr("Five pieces of real genomes: a herpesvirus with the CMV enhancer, a plasmid with AmpR, E. coli with the rrnB "
         "terminator, and two that hold nothing of the kind."));
  demo->setVisible(hasDemo);
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
  if (corpus_->corpus().empty() && hasDemo)
    corpus_->add({textOf(demoCorpus())});
  connect(corpus_, &CorpusList::edited, this, &AuditCorpusPage::changed);
  connect(expected_, &QLineEdit::textChanged, this, &AuditCorpusPage::changed);
}

void AuditCorpusPage::fill(ScanWish& wish) const {
  wish.corpus = corpus_->corpus();
  wish.task = static_cast<SearchTask>(task_->currentData().toInt());
  wish.mostExpected = QLocale::c().toDouble(expected_->text());
}

bool AuditCorpusPage::isComplete() const {
  return !corpus_->corpus().empty() && expected_->hasAcceptableInput() && QLocale::c().toDouble(expected_->text()) > 0;
}

}  // namespace dglm
