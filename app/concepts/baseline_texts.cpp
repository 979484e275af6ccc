// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/concepts/baseline_texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

class BaselineTexts {
  Q_DECLARE_TR_FUNCTIONS(BaselineTexts)

 public:
  static QString method(BaselineMethod method, int kmers) {
    switch (method) {
      case BaselineMethod::BestLatent:
        return tr("Best latent");
      case BaselineMethod::BestFiveLatents:
        return tr("Best five latents");
      case BaselineMethod::MetaLatent:
        return tr("Best family");
      case BaselineMethod::ProbeOnLatents:
        return tr("Probe on all latents");
      case BaselineMethod::ProbeOnActivations:
        return tr("Probe on activations");
      case BaselineMethod::ProbeOnRandomModel:
        return tr("Probe on a random model");
      case BaselineMethod::KmerCounts:
        return tr("%1-mer counts").arg(kmers);
      case BaselineMethod::CodonPositionAndGc:
        break;
    }
    return tr("Codon position and GC");
  }

  static QString verdict(BaselineVerdict verdict, const QString& other) {
    switch (verdict) {
      case BaselineVerdict::TooFewRecords:
        return tr("too few sequences to tell");
      case BaselineVerdict::NoBetterThanControl:
        return tr("no better than its control");
      case BaselineVerdict::Adds:
        return tr("adds to: %1").arg(other);
      case BaselineVerdict::DoesWorse:
        return tr("worse than: %1").arg(other);
      case BaselineVerdict::AddsNothing:
        return tr("adds nothing over: %1").arg(other);
      case BaselineVerdict::SequenceOnly:
        break;
    }
    return tr("sequence alone");
  }

  static QString rule(BaselineVerdict verdict, const QString& other) {
    switch (verdict) {
      case BaselineVerdict::TooFewRecords:
        return tr("Too few tested sequences carry the concept for an interval.");
      case BaselineVerdict::NoBetterThanControl:
        return tr("The F1 of the control is not below the method's 95 % interval.");
      case BaselineVerdict::Adds:
        return tr("Its F1 is higher than that of \"%1\", the better method that sees the sequence alone, and the 95 % "
                  "interval of the difference, on the same draws of sequences, is above 0.")
            .arg(other);
      case BaselineVerdict::DoesWorse:
        return tr("Its F1 is lower than that of \"%1\", the better method that sees the sequence alone, and the 95 % "
                  "interval of the difference, on the same draws of sequences, is below 0.")
            .arg(other);
      case BaselineVerdict::AddsNothing:
        return tr("The 95 % interval of the difference to \"%1\", the better method that sees the sequence alone, "
                  "holds 0.")
            .arg(other);
      case BaselineVerdict::SequenceOnly:
        break;
    }
    return tr("It sees the bases and nothing of the model: what the others are measured against.");
  }

  /// "L2/412 L2/7"; of families "family 12", as their panel has them.
  static QString latents(const BaselineRow& row, int layer) {
    QStringList names;
    for (const QString& number : QString::fromStdString(row.detail).split(QLatin1Char(' '), Qt::SkipEmptyParts))
      names << (row.kind == BaselineMethod::MetaLatent ? tr("family %1").arg(number)
                                                       : toText(LatentId{layer, number.toInt()}));
    return names.join(QLatin1Char(' '));
  }

  static QString interval(const Estimate& f1) {
    if (std::isnan(f1.value))
      return formatAbsent();
    if (std::isnan(f1.low))
      return formatScore(f1.value);
    //: An F1 with its interval: ".82 (.62 to .98)".
    return tr("%1 (%2 to %3)").arg(formatScore(f1.value), formatScore(f1.low), formatScore(f1.high));
  }

  static BaselineWords chart(int kmers) {
    BaselineWords words;
    words.method = [kmers](const BaselineRow& row) { return methodName(row.kind, kmers).toStdString(); };
    words.score = [](const Estimate& f1) { return interval(f1).toStdString(); };
    words.tokens = [](int64_t count) {
      return tr("%1 tokens of it tested", nullptr, static_cast<int>(count)).arg(formatCount(count)).toStdString();
    };
    words.axis = tr("F1 on held-out sequences").toStdString();
    words.learned = tr("from model or dictionary, 95 % interval").toStdString();
    words.sequenceOnly = tr("from the sequence alone").toStdString();
    words.control = tr("control: labels turned round").toStdString();
    words.title = tr("Does it add anything?").toStdString();
    return words;
  }

  static QString sentence(const BaselinesReport& report, int64_t records) {
    std::set<std::string> all, added, judged;
    for (const BaselineRow& row : report.rows) {
      all.insert(row.target);
      if (row.judged == BaselineVerdict::Adds)
        added.insert(row.target);
      if (row.judged != BaselineVerdict::SequenceOnly && row.judged != BaselineVerdict::TooFewRecords)
        judged.insert(row.target);
    }
    const QString from = tr("%n annotated sequences", nullptr, static_cast<int>(records));
    if (all.size() == 1) {
      const QString name = QString::fromStdString(*all.begin());
      if (judged.empty())
        return tr("Too few of the tested sequences have %1 to say anything. Few sequences carry it, or it fell to "
                  "those "
                  "that train.")
            .arg(name);
      return added.empty()
                 ? tr("Nothing of model or dictionary adds to what the sequence alone tells of %1, on %2.")
                       .arg(name, from)
                 : tr("Model or dictionary add to what the sequence alone tells of %1, on %2.").arg(name, from);
    }
    QString sentence = tr("Model or dictionary add to what the sequence alone tells of %1 of %n concepts, on %2.",
                          nullptr, static_cast<int>(judged.size()))
                           .arg(formatCount(static_cast<int64_t>(added.size())), from);
    if (const size_t left = all.size() - judged.size(); left > 0)
      sentence += QLatin1Char(' ') + tr("Of %n more, too few tested sequences tell.", nullptr, static_cast<int>(left));
    return sentence;
  }
};

}  // namespace

QString methodName(BaselineMethod method, int kmers) {
  return BaselineTexts::method(method, kmers);
}

QString verdictName(const BaselineRow& row, int kmers) {
  return BaselineTexts::verdict(row.judged, methodName(row.against, kmers));
}

QString verdictRule(const BaselineRow& row, int kmers) {
  return BaselineTexts::rule(row.judged, methodName(row.against, kmers));
}

BaselineWords chartWords(int kmers) {
  return BaselineTexts::chart(kmers);
}

std::vector<BaselineTableRow> baselineRows(const BaselinesReport& report, int kmers, int layer) {
  std::vector<BaselineTableRow> rows;
  for (const BaselineRow& row : report.rows) {
    BaselineTableRow& shown = rows.emplace_back();
    shown.conceptName = QString::fromStdString(row.target);
    shown.method = methodName(row.kind, kmers);
    shown.latents = BaselineTexts::latents(row, layer);
    shown.f1 = row.score.f1.value;
    shown.low = row.score.f1.low;
    shown.high = row.score.f1.high;
    shown.control = row.controlF1;
    shown.auroc = row.score.areaUnderRoc;
    shown.difference = row.difference.value;
    shown.positives = static_cast<double>(row.testPositives);
    shown.verdict = verdictName(row, kmers);
    shown.rule = verdictRule(row, kmers);
    shown.adds = row.judged == BaselineVerdict::Adds;
  }
  return rows;
}

QString baselineSentence(const BaselinesReport& report, int64_t records) {
  return BaselineTexts::sentence(report, records);
}

}  // namespace dglm
