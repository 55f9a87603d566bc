using System.Globalization;
using System.Xml;

namespace AgentEvents.Cli.Reporting;

/// <summary>
/// JUnit's XML, which every CI server shows: a suite for each subject, a test case for each bad place in it, and one for all that is good.
/// </summary>
internal sealed class JUnitWriter : ReportWriter
{
    /// <inheritdoc/>
    public override string Format => "junit";

    /// <inheritdoc/>
    public override void Write(Report report, TextWriter output)
    {
        using var xml = XmlWriter.Create(
            output,
            new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = true, OmitXmlDeclaration = true });
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var suites = report.Subjects.Select(s => (Subject: s, Cases: Cases(s))).ToList();
        if (report.IsInterrupted)
        {
            // The format has no word for it, and a file with nothing but passed tests would look like the whole.
            suites.Add((
                new Subject { Name = "agent-events " + report.Command, Unit = "run" },
                [new TestCase("(not complete)", [], Report.Interrupted)]));
        }

        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "agent-events " + report.Command);
        WriteCounts(xml, suites.SelectMany(s => s.Cases));
        foreach (var (subject, cases) in suites)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Clean(subject.Name));
            WriteCounts(xml, cases);
            foreach (var testCase in cases)
            {
                WriteCase(xml, subject, testCase);
            }

            WriteWarnings(xml, subject);

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Flush();
        output.Write('\n');
    }

    private static List<TestCase> Cases(Subject subject)
    {
        var bad = subject.Findings.Where(f => f.Severity == Severity.Error)
            .GroupBy(f => (f.Line, f.Part, Change: subject.Unit is "change" or "name" ? NameOf(f) : null))
            .ToArray();
        var cases = new List<TestCase>();
        if (subject.Failure is not null)
        {
            cases.Add(new TestCase("(could not be judged)", [], subject.Failure));
        }
        else if (subject.IsGood || subject.Count > subject.BadCount)
        {
            cases.Add(new TestCase(
                $"{ReportSummary.Counted(subject.Count - subject.BadCount, subject.Unit)} {ReportSummary.WordsFor(subject.Unit).Good}",
                [],
                null));
        }

        cases.AddRange(bad.Select(g => new TestCase(g.Key.Change ?? NameOf(g.Key.Line, g.Key.Part), [.. g], null)));
        return subject.IsTolerated ? [.. cases.Select(c => c with { IsTolerated = c.Failure is not null || c.Findings.Count > 0 })] : cases;
    }

    // A change is a case of its own, and keeps its name while lines move.
    private static string NameOf(Finding finding) => $"{finding.Rule} {PlaceOf(finding)}";

    private static string NameOf(long? line, string? part) =>
        part ?? (line is { } number ? string.Create(CultureInfo.InvariantCulture, $"line {number}") : "document");

    private static void WriteCounts(XmlWriter xml, IEnumerable<TestCase> cases)
    {
        var all = cases.ToArray();
        xml.WriteAttributeString("tests", all.Length.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", all.Count(c => c.Findings.Count > 0 && !c.IsTolerated).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", all.Count(c => c.Failure is not null && !c.IsTolerated).ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteCase(XmlWriter xml, Subject subject, TestCase testCase)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(subject.Name));
        xml.WriteAttributeString("name", Clean(testCase.Name));
        if (testCase.IsTolerated)
        {
            // A failure would fail the job; what is skipped is shown with its message.
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString(
                "message",
                Clean(testCase.Failure ?? string.Join('\n', testCase.Findings.Select(Line).Prepend("may be broken, and is"))));
            xml.WriteEndElement();
            xml.WriteEndElement();
            return;
        }

        if (testCase.Failure is { } failure)
        {
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", Clean(failure));
            xml.WriteEndElement();
        }

        if (testCase.Findings is [var first, ..])
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", first.Rule);
            xml.WriteAttributeString("message", Clean(Line(first)));
            xml.WriteString(Clean(string.Join('\n', testCase.Findings.Select(Line))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // The format has failures and errors; what is neither is said beside the cases.
    private static void WriteWarnings(XmlWriter xml, Subject subject)
    {
        var warnings = subject.Findings.Where(f => f.Severity == Severity.Warning)
            .Select(f => $"warning: {NameOf(f.Line, f.Part)}: {Line(f)}")
            .ToArray();
        if (warnings.Length > 0)
        {
            xml.WriteElementString("system-out", Clean(string.Join('\n', warnings)));
        }
    }

    private static string Line(Finding finding) =>
        PrintableText.Of($"{PlaceOf(finding)} {finding.Rule}: {finding.Message}{(finding.Value is null ? "" : $" [{finding.Value}]")}".TrimStart());

    // XML cannot hold most control characters and no lone surrogate, however they are written.
    private static string Clean(string text) => string.Concat(text.Select((c, i) => IsXml(text, i) ? c.ToString() : $"\\u{(int)c:x4}"));

    private static bool IsXml(string text, int index) =>
        XmlConvert.IsXmlChar(text[index])
        || (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        || (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]));

    private sealed record TestCase(string Name, IReadOnlyList<Finding> Findings, string? Failure, bool IsTolerated = false);
}
