// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

#include "core/base/error.h"
#include "core/interpretation/concept_names.h"
#include "core/study/audit.h"

class QLabel;
class QListWidget;
class QSpinBox;

namespace dglm {

class Session;
struct ConceptRun;

/// The second step of an audit: which places of the concept's latents become queries. They are read again whenever the
/// user has done turning.
class AuditSitePage : public QWidget {
  Q_OBJECT

 public:
  AuditSitePage(Session& session, QWidget* parent);

  /// Null: none. What was read of another concept is dropped.
  void setConcept(const AuditConcept* audited, const ConceptRun* scored);
  void read();

  /// Null until they were read.
  const AuditSites* sites() const { return sites_.get(); }
  /// Whose sites they are.
  const std::vector<WitnessLatent>& latents() const { return latents_; }
  AuditSiteRules rules() const;

 Q_SIGNALS:
  void changed();
  void sitesRead();

 private:
  std::vector<WitnessLatent> chosenLatents() const;
  void readSoon();
  void show();

  Session& session_;
  AuditConcept concept_;
  ConceptNames names_;
  std::shared_ptr<const AuditSites> sites_;
  std::optional<Error> failure_;
  std::vector<WitnessLatent> latents_;
  QTimer soon_;
  QListWidget* list_;
  QSpinBox* sitesALatent_;
  QSpinBox* flank_;
  QLabel* text_;
};

}  // namespace dglm
