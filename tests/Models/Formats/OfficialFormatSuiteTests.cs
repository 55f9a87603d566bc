using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using AgentEvents.Models.Formats;

namespace AgentEvents.Models.Tests.Formats;

/// <summary>The format cases of draft 2020-12 in the official JSON Schema test suite, a copy of which is beside the conformance tests.</summary>
public sealed class OfficialFormatSuiteTests
{
    private delegate bool Check(ReadOnlySpan<byte> utf8);

    // File name, how many of its cases are about strings, and the check. Counts are pinned so that a suite half read cannot look green.
    private static readonly (string File, int Cases, Check Check)[] Formats =
    [
        ("date-time", 27, Rfc3339.IsDateTime),
        ("date", 75, Rfc3339.IsDate),
        ("time", 41, Rfc3339.IsTime),
        ("duration", 46, Duration.IsDuration),
        ("email", 21, EmailAddress.IsEmail),
        ("idn-email", 12, EmailAddress.IsIdnEmail),
        ("hostname", 58, Hostname.IsHostname),
        ("idn-hostname", 84, Hostname.IsIdnHostname),
        ("ipv4", 35, IpAddress.IsIPv4),
        ("ipv6", 36, IpAddress.IsIPv6),
        ("uri", 40, UriReference.IsUri),
        ("uri-reference", 22, UriReference.IsUriReference),
        ("iri", 18, UriReference.IsIri),
        ("iri-reference", 7, UriReference.IsIriReference),
        ("uri-template", 32, UriTemplate.IsUriTemplate),
        ("json-pointer", 34, JsonPointer.IsJsonPointer),
        ("relative-json-pointer", 19, JsonPointer.IsRelativeJsonPointer),
        ("uuid", 22, Uuid.IsUuid),
        ("regex", 2, RegexFormat.IsRegex),
        ("ecmascript-regex", 12, RegexFormat.IsRegex),
    ];

    [Fact]
    public void EveryCaseOfTheOfficialSuiteAgrees()
    {
        string folder = Folder();
        var wrong = new List<string>();
        foreach ((string file, int expected, Check check) in Formats)
        {
            int count = 0;
            foreach ((string description, string data, bool valid) in Cases(Path.Combine(folder, file + ".json")))
            {
                count++;
                if (check(Encoding.UTF8.GetBytes(data)) != valid)
                {
                    wrong.Add($"{file}: {description} (expected {(valid ? "valid" : "invalid")})");
                }
            }

            // A newer suite may have more cases, but never fewer.
            count.ShouldBeGreaterThanOrEqualTo(expected, $"cases read from {file}.json");
        }

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<(string Description, string Data, bool Valid)> Cases(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (JsonElement group in document.RootElement.EnumerateArray())
        {
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                JsonElement data = test.GetProperty("data");
                if (data.ValueKind == JsonValueKind.String)
                {
                    yield return (test.GetProperty("description").GetString()!, data.GetString()!, test.GetProperty("valid").GetBoolean());
                }
            }
        }
    }

    private static string Folder([CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "../../Conformance/json-schema-test-suite/tests/draft2020-12/optional/format");
}
