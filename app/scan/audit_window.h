// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

#include "core/study/audit.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace dglm {

class AuditConceptPage;
class AuditCorpusPage;
class AuditResultPage;
class AuditSitePage;
class ConceptBook;
class ContaminationView;
class CorpusList;
class LatentTracks;
class ScanDesk;
class Session;

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
  const AuditSites* sites() const;
  CorpusList& corpus() const;
  ContaminationView& contamination() const;
  QString methods() const;

 Q_SIGNALS:
  void sitesRead();
  void finished();

 private:
  void buildButtons();
  AuditFacts facts() const;
  void enable();

  Session& session_;
  QLabel* heading_;
  QStackedWidget* steps_;
  AuditConceptPage* concept_;
  AuditSitePage* sites_;
  AuditCorpusPage* corpus_;
  AuditResultPage* result_;
  QLabel* said_;
  QPushButton* back_;
  QPushButton* next_;
  QList<QPushButton*> ofResult_;
};

}  // namespace dglm
