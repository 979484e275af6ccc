// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextLayout>
#include <QtTest>

#include <memory>

#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/latent_card.h"

using namespace dglm;

namespace {

LatentCardContent someLatent(int latent) {
  LatentCardContent content;
  content.id = {5, latent};
  content.label = QStringLiteral("AmpR");
  content.recordsFiring = 312;
  content.recordsTotal = 505;
  content.fractionActive = 0.0214;
  content.histogram = countActivations({0.2f, 0.4f, 0.9f});
  content.topWindows = {{QStringLiteral("r1"),
                         QStringLiteral("pUC19"),
                         {1713, 1719},
                         QStringLiteral("ACGATCGGAGGA"),
                         QStringLiteral("CCGAAG"),
                         QStringLiteral("GAGCTAACC"),
                         {},
                         0.9},
                        {QStringLiteral("r2"),
                         QStringLiteral("pBR322"),
                         {100, 106},
                         QStringLiteral("GAAGCC"),
                         QStringLiteral("AACGAC"),
                         QStringLiteral("GAGCG"),
                         {QStringLiteral("AmpR")},
                         0.4}};
  content.note = QStringLiteral("both strands");
  content.command = QStringLiteral("decode-glm latents --latent 1334");
  return content;
}

/// The visible button with the text, or null.
QPushButton* button(QWidget& card, const char* text) {
  for (auto* candidate : card.findChildren<QPushButton*>())
    if (candidate->isVisibleTo(&card) && candidate->text() == QLatin1String(text))
      return candidate;
  return nullptr;
}

bool saysSomewhere(QWidget& card, const QString& text) {
  for (const auto* label : card.findChildren<QLabel*>())
    if (label->isVisibleTo(&card) && label->text().contains(text))
      return true;
  return false;
}

std::unique_ptr<LatentCard> shownCard() {
  auto card = std::make_unique<LatentCard>();
  card->resize(400, 700);
  card->show();
  card->activateWindow();
  return card;
}

}  // namespace

class TestLatentCard : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsCutInANarrowCard_data() { test::addLayoutFonts(); }
  void nothingIsCutInANarrowCard() {
    DGLM_USE_LAYOUT_FONT();
    LatentCardContent content = someLatent(1334);
    content.label = QStringLiteral("AmpR promoter of an uncommonly long name");
    content.concepts = {{1, content.label, QStringLiteral(".92")}};
    LatentCard card;
    card.showLatent(content);
    QCOMPARE(test::cutAt(card, {280, 700}), QString());
    QVERIFY(card.width() < 480);
  }

  void anEmptyCardIsNotScrolled() {
    const auto card = shownCard();
    card->showLatent(someLatent(1334));
    card->resize(420, 200);
    QTRY_VERIFY(card->verticalScrollBar()->maximum() > 0);
    card->showEmpty();
    QTRY_COMPARE(card->verticalScrollBar()->maximum(), 0);
    card->showLatent(someLatent(1334));
    QTRY_VERIFY(card->verticalScrollBar()->maximum() > 0);
  }

  void saysInWhichStateItIs() {
    const auto card = shownCard();
    QVERIFY(saysSomewhere(*card, QStringLiteral("No latent chosen")));
    card->showLoading({5, 7});
    QVERIFY(saysSomewhere(*card, QStringLiteral("L5/7")));
    card->showFailed(
        {QStringLiteral("The card could not be filled."), QStringLiteral("The project is locked."), {}, {}});
    QVERIFY(saysSomewhere(*card, QStringLiteral("The project is locked.")));
    card->showLatent(someLatent(1334));
    QVERIFY(saysSomewhere(*card, QStringLiteral("L5/1334")));
    QVERIFY(saysSomewhere(*card, QStringLiteral("fires in 312 of 505 records, at 2.1 % of all tokens")));
    QVERIFY(!saysSomewhere(*card, QStringLiteral("locked")));
  }

  void anIntervalIsNotParted() {
    LatentCard card;
    card.show();
    LatentCardContent content = someLatent(1334);
    content.labelOrigin = QStringLiteral("its best concept, held-out F1 .56 (.50-.61)");
    card.showLatent(content);
    const QLabel* origin = nullptr;
    for (const QLabel* label : card.findChildren<QLabel*>())
      if (label->text().startsWith("its best concept"))
        origin = label;
    QVERIFY(origin);
    const QString interval = origin->text().sliced(origin->text().indexOf('('));
    QVERIFY(QString(interval).remove(QChar(0x2060)) == QLatin1String("(.50-.61)"));
    QTextLayout lines(interval, origin->font());
    lines.beginLayout();
    QTextLine first = lines.createLine();
    first.setLineWidth(origin->fontMetrics().horizontalAdvance("(.50-.6"));
    lines.endLayout();
    QCOMPARE(first.textLength(), static_cast<int>(interval.size()));
  }

  void saysThatItIsBeingRead() {
    LatentCard card;
    card.show();
    LatentCardContent content = someLatent(1334);
    content.recordsTotal = content.recordsFiring = 0;
    const auto says = [&](const QString& text) {
      card.showLatent(content);
      const auto labels = card.findChildren<QLabel*>();
      return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(text); });
    };
    QVERIFY(says("not stored"));
    content.reading = QStringLiteral("its activations are being read, 43 % so far");
    QVERIFY(says("43 % so far"));
    QVERIFY(!says("not stored"));
  }

  void saysWhetherItComesBack() {
    const auto card = shownCard();
    LatentCardContent content = someLatent(1334);
    card->showLatent(content);
    QVERIFY(!saysSomewhere(*card, QStringLiteral("Comes back in 2 other dictionaries.")));
    content.stability = QStringLiteral("Comes back in 2 other dictionaries.");
    card->showLatent(content);
    QVERIFY(saysSomewhere(*card, content.stability));
  }

  void aWindowLeadsToItsPlace() {
    const auto card = shownCard();
    card->showLatent(someLatent(1334));
    QSignalSpy places(card.get(), &LatentCard::placeActivated);
    const auto rows = card->findChildren<TopWindowRow*>();
    QCOMPARE(rows.size(), 2);
    QTest::mouseClick(rows[1], Qt::LeftButton);
    QTest::keyClick(rows[0], Qt::Key_Space);
    QCOMPARE(places.at(0), (QVariantList{QStringLiteral("r2"), QVariant::fromValue(BaseRange{100, 106})}));
    QCOMPARE(places.at(1), (QVariantList{QStringLiteral("r1"), QVariant::fromValue(BaseRange{1713, 1719})}));
  }

  void renamesWithEnterAndNotWithEscape() {
    const auto card = shownCard();
    card->showLatent(someLatent(1334));
    QSignalSpy renamed(card.get(), &LatentCard::renamed);
    auto* edit = card->findChild<QLineEdit*>();
    button(*card, "Rename")->click();
    QTest::keyClicks(edit, QStringLiteral("nonsense"));
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!edit->isVisible());
    QCOMPARE(renamed.size(), 0);
    button(*card, "Rename")->click();
    QTest::keyClicks(edit, QStringLiteral("beta-lactamase"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(renamed.size(), 1);
    QCOMPARE(renamed.first().last().toString(), QStringLiteral("beta-lactamase"));
  }

  void aPendingNoteBelongsToTheLatentItWasTypedFor() {
    const auto card = shownCard();
    card->showLatent(someLatent(1334));
    QSignalSpy notes(card.get(), &LatentCard::noteEdited);
    auto* edit = card->findChild<QPlainTextEdit*>();
    QTest::keyClick(edit, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(edit, QStringLiteral("!"));
    card->showLatent(someLatent(77));
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first(), (QVariantList{QVariant::fromValue(LatentId{5, 1334}), QStringLiteral("both strands!")}));
    QCOMPARE(edit->toPlainText(), QStringLiteral("both strands"));
  }

  void aRefreshLeavesWhatIsBeingTyped() {
    const auto card = shownCard();
    card->showLatent(someLatent(1334));
    auto* edit = card->findChild<QPlainTextEdit*>();
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(edit, QStringLiteral(" and more"));
    card->showLatent(someLatent(1334));
    QCOMPARE(edit->toPlainText(), QStringLiteral("both strands and more"));
  }

  void leadsToItsSae() {
    LatentCardContent content = someLatent(1334);
    content.dictionary = QStringLiteral("SAE ae.pt: recovers 88 % of the model's loss");
    LatentCard card;
    card.showLatent(content);
    QVERIFY(saysSomewhere(card, content.dictionary));
    QSignalSpy requested(&card, &LatentCard::dictionaryRequested);
    button(card, "Fidelity")->click();
    QCOMPARE(requested.size(), 1);
    content.dictionary.clear();
    card.showLatent(content);
    QVERIFY(!button(card, "Fidelity"));
  }

  void pinsAndCopiesItsCommand() {
    const auto card = shownCard();
    LatentCardContent content = someLatent(1334);
    card->showLatent(content);
    QSignalSpy pins(card.get(), &LatentCard::pinToggled);
    button(*card, "Pin")->click();
    QCOMPARE(pins.takeFirst().last().toBool(), true);
    content.pinned = true;
    card->showLatent(content);
    button(*card, "Unpin")->click();
    QCOMPARE(pins.takeFirst().last().toBool(), false);
    button(*card, "Copy")->click();
    QCOMPARE(QApplication::clipboard()->text(), content.command);
  }
};

DGLM_TEST(TestLatentCard);
#include "tst_latent_card.moc"
