// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/project/session.h"
#include "app/scan/contamination_view.h"
#include "core/study/audit.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace dglm {

class ConceptBook;
class CorpusList;
class ScanDesk;
class StateView;

/// The audit of a concept in four steps: its latents, their sites as queries, the corpus that is searched, and what the
/// corpus holds with figure and methods text. Each step comes filled in.
class AuditWindow : public QDialog {
  Q_OBJECT

 public:
  enum Step { ConceptStep, SiteStep, CorpusStep, ResultStep };

  AuditWindow(Session& session, const ConceptBook& concepts, ScanDesk& scans, const LatentTracks& tracks,
              QWidget* parent);

  Step step() const;
  void next();
  void back();
  /// Makes it the concept that is audited; false where no latent speaks for it.
  bool chooseConcept(const QString& name);
  /// Null until they were read.
  const AuditSites* sites() const { return sites_.get(); }
  CorpusList& corpus() { return *corpus_; }
  ContaminationView& contamination() { return *contamination_; }
  QString methods() const;

 Q_SIGNALS:
  void sitesRead();
  void finished();

 private:
  QWidget* conceptPage();
  QWidget* sitePage();
  QWidget* corpusPage();
  QWidget* resultPage();
  void buildButtons();
  void showScores();
  void fillConcepts();
  void fillLatents();
  const AuditConcept* chosenConcept() const;
  std::vector<WitnessLatent> chosenLatents() const;
  AuditSiteRules rules() const;
  ScanWish wish() const;
  void readSitesSoon();
  void readSites();
  void showSites();
  void scan();
  void followScan();
  void summarise(std::shared_ptr<const ScanFolder> scan);
  void take(const Contamination& contamination, const ScanFolder& scan);
  void showFailure(const QString& what, const Error& error);
  void saveMethods();
  void enable();

  Session& session_;
  const ConceptBook& concepts_;
  ScanDesk& scans_;
  std::vector<AuditConcept> audited_;
  std::shared_ptr<const AuditSites> sites_;
  std::optional<Error> siteFailure_;
  std::vector<WitnessLatent> siteLatents_;  ///< whose sites they are
  std::filesystem::path folder_;            ///< of the scan that was started
  bool isSummarised_ = false;
  QTimer sitesSoon_;

  QLabel* heading_;
  QStackedWidget* steps_;
  QComboBox* scores_;
  QListWidget* conceptList_;
  QLabel* conceptText_;
  QListWidget* latents_;
  QSpinBox* sitesALatent_;
  QSpinBox* flank_;
  QLabel* siteText_;
  CorpusList* corpus_;
  QComboBox* task_;
  QLineEdit* expected_;
  QStackedWidget* results_;
  StateView* state_;
  ContaminationView* contamination_;
  QPlainTextEdit* methods_;
  QLabel* said_;
  QPushButton* back_;
  QPushButton* next_;
  QList<QPushButton*> ofResult_;
};

}  // namespace dglm
