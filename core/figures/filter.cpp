// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/filter.h"

#include "domain/text.h"
#include "figures/filternode.h"
#include "schema/typed.h"
#include "store/pinyin.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>
#include <utility>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t nearestShown = 3;
constexpr qsizetype longestTyped = 2000; ///< beyond it an expression was made, not typed: nothing is guessed
constexpr qsizetype longestLikeness = 60; ///< characters of what was typed that are compared with names

struct Token {
    enum class Type { Word, Operator, Open, Close, And, Or, Not, End } type = Type::End;
    QString text;
    qsizetype position = 0;
    bool quoted = false;
};

class Lexer {
public:
    explicit Lexer(const QString& text) : m_text(text) { }
    std::vector<Token> run()
    {
        std::vector<Token> tokens;
        for (;;) {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            if (m_at >= m_text.size())
                break;
            tokens.push_back(next());
            m_afterOperator = tokens.back().type == Token::Type::Operator;
        }
        tokens.push_back({Token::Type::End, {}, m_text.size(), false});
        return tokens;
    }

private:
    static bool isOperatorChar(QChar c) { return QStringView(u"=!<>~≥≤≠＝！＜＞～").contains(c); }
    static bool isBracket(QChar c) { return c == u'(' || c == u')' || c == u'（' || c == u'）'; }

    Token next()
    {
        const qsizetype start = m_at;
        const QChar c = m_text[m_at];
        if (isBracket(c)) {
            ++m_at;
            return {
                c == u'(' || c == u'（' ? Token::Type::Open : Token::Type::Close, QString(c), start, false};
        }
        if (isOperatorChar(c))
            return op(start);
        if (c == u'"' || c == u'“')
            return quoted(start);
        if (std::exchange(m_split, false)) {
            ++m_at;
            return {Token::Type::Or, QString(c), start, false};
        }
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && !isOperatorChar(m_text[m_at])
            && !isBracket(m_text[m_at]))
            ++m_at;
        splitAtOr(start);
        const QString word = m_text.mid(start, m_at - start);
        const QString lower = word.toLower();
        if (lower == "and"_L1 || word == u"且"_s)
            return {Token::Type::And, word, start, false};
        if (lower == "or"_L1 || word == u"或"_s)
            return {Token::Type::Or, word, start, false};
        if (lower == "not"_L1 || word == u"非"_s)
            return {Token::Type::Not, word, start, false};
        return {Token::Type::Word, word, start, false};
    }
    /// Who types Chinese sets no blanks: 文昌或恩村. Neither the name of a field nor its value is split.
    void splitAtOr(qsizetype start)
    {
        if (m_text.size() > longestTyped)
            return;
        qsizetype after = m_at;
        while (after < m_text.size() && m_text[after].isSpace())
            ++after;
        const bool named = after < m_text.size() && isOperatorChar(m_text[after]);
        const qsizetype either = m_text.indexOf(u'或', start + 1);
        if (m_afterOperator || named || either < 0 || either + 1 >= m_at)
            return;
        m_at = either;
        m_split = true;
    }
    Token op(qsizetype start)
    {
        // An input method leaves full-width signs.
        QString text = toHalfWidth(QStringView(m_text).sliced(m_at++, 1));
        const bool equals = m_at < m_text.size() && (m_text[m_at] == u'=' || m_text[m_at] == u'＝');
        if (equals && QStringView(u"<>!").contains(text.front())) {
            text += u'=';
            ++m_at;
        }
        text.replace(u'≥', u">="_s).replace(u'≤', u"<="_s).replace(u'≠', u"!="_s);
        return {Token::Type::Operator, text, start, false};
    }
    Token quoted(qsizetype start)
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != u'"' && m_text[m_at] != u'”')
            ++m_at;
        const QString word = m_text.mid(begin, m_at - begin);
        if (m_at < m_text.size())
            ++m_at;
        return {Token::Type::Word, word, start, true};
    }

    const QString& m_text;
    qsizetype m_at = 0;
    bool m_afterOperator = false;
    bool m_split = false; ///< at an 或 within a word
};

/// Length of the longest run of characters that both have.
qsizetype sharedRun(const QString& a, const QString& b)
{
    qsizetype longest = 0;
    for (qsizetype from = 0; from < a.size(); ++from) {
        while (from + longest < a.size()
            && b.contains(QStringView(a).sliced(from, longest + 1), Qt::CaseInsensitive))
            ++longest;
    }
    return longest;
}

/// The names most like \p text, three at most, best first.
QStringList nearest(const QString& text, const QStringList& names)
{
    std::vector<std::tuple<qsizetype, qsizetype, QString>> scored;
    for (const QString& name : names) {
        const qsizetype shared = sharedRun(name, text.left(longestLikeness));
        // Two Chinese characters in common are a likeness, two letters are none.
        if (shared >= (name.front().unicode() < 128 ? 4 : 2))
            scored.emplace_back(-shared, qAbs(name.size() - text.size()), name);
    }
    std::ranges::sort(scored);
    QStringList best;
    for (size_t i = 0; i < std::min(nearestShown, scored.size()); ++i)
        best << std::get<2>(scored[i]);
    return best;
}

using NodePtr = std::shared_ptr<const Filter::Node>;

class Parser {
public:
    Parser(std::vector<Token> tokens, const Table& shape) : m_tokens(std::move(tokens)), m_shape(shape) { }
    NodePtr run()
    {
        NodePtr root = alternatives();
        if (!m_error && peek().type != Token::Type::End)
            fail(FilterError::Kind::Syntax, peek());
        return root;
    }
    [[nodiscard]] const std::optional<FilterError>& error() const { return m_error; }

private:
    static constexpr int deepest = 64;

    [[nodiscard]] const Token& peek() const { return m_tokens[m_at]; }
    Token take() { return m_tokens[m_at].type == Token::Type::End ? m_tokens[m_at] : m_tokens[m_at++]; }
    NodePtr fail(FilterError::Kind kind, const Token& token, const QStringList& expected = {},
        FieldType type = FieldType::Text)
    {
        if (!m_error)
            m_error = FilterError {kind, token.position, token.text, expected, type};
        return {};
    }

    NodePtr alternatives()
    {
        std::vector<NodePtr> parts {conjunction()};
        while (!m_error && peek().type == Token::Type::Or) {
            take();
            parts.push_back(conjunction());
        }
        return Filter::Node::join(Filter::Node::Type::Or, std::move(parts));
    }
    NodePtr conjunction()
    {
        std::vector<NodePtr> parts {factor()};
        while (!m_error) {
            const Token::Type type = peek().type;
            if (type == Token::Type::And)
                take();
            else if (type != Token::Type::Word && type != Token::Type::Not && type != Token::Type::Open)
                break;
            parts.push_back(factor());
        }
        return Filter::Node::join(Filter::Node::Type::And, std::move(parts));
    }
    NodePtr factor()
    {
        if (++m_depth > deepest)
            return fail(FilterError::Kind::Syntax, peek());
        NodePtr node;
        const Token token = take();
        switch (token.type) {
        case Token::Type::Not:
            node = Filter::Node::negation(factor());
            break;
        case Token::Type::Open:
            node = alternatives();
            if (!m_error && take().type != Token::Type::Close)
                node = fail(FilterError::Kind::Syntax, token);
            break;
        case Token::Type::Word:
            node = peek().type == Token::Type::Operator && !token.quoted
                ? comparison(token)
                : Filter::Node::search(token.text, m_shape);
            break;
        default:
            node = fail(FilterError::Kind::Syntax, token);
        }
        --m_depth;
        return node;
    }
    NodePtr comparison(const Token& name)
    {
        const int column = columnOf(name.text);
        if (column < 0)
            return fail(FilterError::Kind::UnknownField, name, nearestFields(name.text));
        const QString op = take().text;
        if (op == u"!"_s || peek().type != Token::Type::Word)
            return fail(FilterError::Kind::Syntax, peek());
        const Token value = take();
        auto node = std::make_shared<Filter::Node>();
        node->type = Filter::Node::Type::Compare;
        node->column = column;
        node->setOperator(op);
        const Field& field = m_shape.fields[size_t(column)];
        if (!node->setValue(m_shape, value.text, value.quoted))
            return fail(FilterError::Kind::BadValue, value, expectedOf(field, value.text), field.type);
        return node;
    }
    [[nodiscard]] QStringList expectedOf(const Field& field, const QString& text) const
    {
        QStringList choices;
        for (const Choice& choice : field.choices)
            choices << choice.zh;
        if (field.type == FieldType::Reference && field.refersTo == Kind::Unit) {
            for (const auto& [id, named] : m_shape.units)
                choices << named.name;
            choices = nearest(text, choices);
        }
        return choices;
    }
    [[nodiscard]] QStringList nearestFields(const QString& name) const
    {
        QStringList names;
        for (const Field& field : m_shape.fields)
            names << field.zh << field.key;
        return nearest(name, names);
    }
    [[nodiscard]] int columnOf(const QString& name) const
    {
        const int byKey = m_shape.column(name.toLower());
        if (byKey >= 0)
            return byKey;
        for (size_t i = 0; i < m_shape.fields.size(); ++i) {
            if (m_shape.fields[i].zh == name || m_shape.fields[i].en.compare(name, Qt::CaseInsensitive) == 0)
                return int(i);
        }
        return -1;
    }

    std::vector<Token> m_tokens;
    const Table& m_shape;
    size_t m_at = 0;
    int m_depth = 0;
    std::optional<FilterError> m_error;
};

QString said(const char* text)
{
    return QCoreApplication::translate("Filter", text);
}

/// What a value of the type looks like.
QString exampleOf(FieldType type)
{
    switch (type) {
    case FieldType::Money:
        return said(QT_TRANSLATE_NOOP("Filter", "an amount such as 12000 (万元), 1.2亿 or 3000万"));
    case FieldType::Date:
        return said(QT_TRANSLATE_NOOP("Filter", "a date such as 2021-03-05, 2021-03 or 2021年3月"));
    case FieldType::Month:
        return said(QT_TRANSLATE_NOOP("Filter", "a month such as 2021-12"));
    case FieldType::Percent:
    case FieldType::Points:
        return said(QT_TRANSLATE_NOOP("Filter", "a number such as 60 or -9.99"));
    default:
        return said(QT_TRANSLATE_NOOP("Filter", "a readable value"));
    }
}

} // namespace

QString messageOf(const FilterError& error)
{
    // All arguments at once: what a person typed may hold a %1 of its own.
    const QString at = QString::number(error.position + 1);
    const QString expected = error.expected.join(u'、');
    switch (error.kind) {
    case FilterError::Kind::UnknownField:
        if (expected.isEmpty())
            return said(QT_TRANSLATE_NOOP("Filter", "There is no field “%1” (at character %2)"))
                .arg(error.token, at);
        return said(QT_TRANSLATE_NOOP("Filter", "There is no field “%1” (at character %2); nearest: %3"))
            .arg(error.token, at, expected);
    case FilterError::Kind::BadValue:
        if (expected.isEmpty())
            return said(QT_TRANSLATE_NOOP("Filter", "“%1” cannot be read (at character %2); expected is %3"))
                .arg(error.token, at, exampleOf(error.type));
        return said(QT_TRANSLATE_NOOP("Filter", "“%1” is not one of %3 (at character %2)"))
            .arg(error.token, at, expected);
    case FilterError::Kind::Syntax:
        break;
    }
    return said(QT_TRANSLATE_NOOP(
                    "Filter", "The filter is not complete at character %1; an example: level=省 and rate<60"))
        .arg(at);
}

std::variant<Filter, FilterError> Filter::parse(const QString& text, const Table& shape)
{
    Filter filter;
    if (text.trimmed().isEmpty())
        return filter;
    Parser parser(Lexer(text).run(), shape);
    filter.m_root = parser.run();
    if (parser.error())
        return *parser.error();
    return filter;
}

Filter Filter::search(const QString& text, const Table& shape)
{
    Filter filter;
    if (!text.trimmed().isEmpty())
        filter.m_root = Node::search(text.trimmed(), shape);
    return filter;
}

Filter Filter::both(const Filter& a, const Filter& b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? b : a;
    Filter filter;
    filter.m_root = Node::join(Node::Type::And, {a.m_root, b.m_root});
    return filter;
}

bool Filter::passes(const Table& table, const TableRow& row) const
{
    return !m_root || m_root->passes(table, row);
}

std::vector<int> Filter::rows(const Table& table) const
{
    std::vector<int> passing;
    passing.reserve(table.rows.size());
    for (size_t i = 0; i < table.rows.size(); ++i) {
        if (passes(table, table.rows[i]))
            passing.push_back(int(i));
    }
    return passing;
}

} // namespace sanpi
