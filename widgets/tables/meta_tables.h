// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <cstdint>
#include <limits>
#include <vector>

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// A meta-latent: a family of latents.
struct MetaLatentRow {
  int32_t metaLatent = 0;  ///< 0-based
  int64_t children = 0;
  QString label;          ///< that most of its nearest children carry
  double purity = 0;      ///< share of them, 0..1
  double coverage = 0;    ///< share of all latents with the label that are children
  double importance = 0;  ///< no unit
  double stability = 0;   ///< mean cosine to its matches under other seeds; NaN: one seed
  QString conceptName;    ///< that the family as a whole outlines best; empty: none, or not scored
  double f1 = std::numeric_limits<double>::quiet_NaN();  ///< held out
  QString f1Detail;                                      ///< intervals, control and threshold, in words
  bool hasTrack = false;
  QColor trackColour;
};

/// A latent of a family.
struct MetaChildRow {
  int32_t latent = 0;  ///< 0-based
  QString title;       ///< "L3/412"
  QString name;
  QString labels;
  double strength = 0;
  double f1 = 0;  ///< of its best concept; NaN without one
};

/// The families of a meta-SAE.
class MetaLatentTable : public QWidget {
  Q_OBJECT

 public:
  explicit MetaLatentTable(QWidget* parent = nullptr);
  ~MetaLatentTable() override;

  void setRows(std::vector<MetaLatentRow> rows);
  void updateRow(const MetaLatentRow& row);
  /// The columns of what the families were scored to outline.
  void setScoresShown(bool isShown);
  const std::vector<MetaLatentRow>& rows() const;
  /// Without picked().
  void setCurrent(int32_t metaLatent);
  /// Meta-latents of the selected rows, from top to bottom as shown.
  std::vector<int32_t> selected() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void picked(int32_t metaLatent);
  /// A pin was clicked, or Space pressed: these shall have tracks, or none.
  void tracksToggled(const std::vector<int32_t>& metaLatents, bool shown);
  void contextMenuRequested(const QPoint& globalPosition);

 private:
  void toggleTracks(const std::vector<int>& rows);
  int rowOf(int32_t metaLatent) const;

  RowTableModel<MetaLatentRow>* model_;
  FilteredTable* table_;
};

/// The latents of one of them, strongest first.
class MetaChildTable : public QWidget {
  Q_OBJECT

 public:
  explicit MetaChildTable(QWidget* parent = nullptr);
  ~MetaChildTable() override;

  void setRows(std::vector<MetaChildRow> rows);
  /// Latents of the selected rows, from top to bottom as shown.
  std::vector<int32_t> selected() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void picked(int32_t latent);
  void contextMenuRequested(const QPoint& globalPosition);

 private:
  RowTableModel<MetaChildRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
