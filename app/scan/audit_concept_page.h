// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/concept_names.h"
#include "core/study/audit_methods.h"

class QComboBox;
class QLabel;
class QListWidget;

namespace dglm {

class ConceptBook;
struct ConceptRun;

/// The names by which a scoring told concepts apart.
ConceptNames namesOfRun(const ConceptRun& run);

/// The first step of an audit: the concept, out of those that a scoring found latents for.
class AuditConceptPage : public QWidget {
  Q_OBJECT

 public:
  AuditConceptPage(const ConceptBook& concepts, QWidget* parent);

  /// Lists the scores anew; concepts may be scored while this is open.
  void showScores();
  /// Its concept is proposed.
  void setSelected(std::optional<LatentId> latent) { selected_ = latent; }
  /// False where no latent speaks for it.
  bool choose(const QString& name);
  /// Null where there is none.
  const AuditConcept* chosen() const;
  const ConceptRun* scores() const;
  void focusList();

 Q_SIGNALS:
  void changed();
  /// By Return or a double click.
  void activated();

 private:
  void fill();

  const ConceptBook& concepts_;
  std::optional<LatentId> selected_;
  std::vector<AuditConcept> audited_;
  QComboBox* scoreChoice_;
  QListWidget* list_;
  QLabel* text_;
};

}  // namespace dglm
