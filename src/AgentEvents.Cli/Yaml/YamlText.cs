using System.Text;
using AgentEvents.Generator.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AgentEvents.Cli.Yaml;

/// <summary>
/// Writes a YAML document as JSON in which every value stands on the line that it stands on in the YAML: so whoever counts lines in the one tells
/// those of the other.
/// </summary>
internal sealed class YamlText
{
    // Aliases of aliases double with each line of the file.
    private const int MostNodes = 1_000_000;
    private const int MostDepth = 200;

    private readonly string _path;
    private readonly List<ParsingEvent> _events = [];
    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);
    private readonly StringBuilder _json = new();
    private long _line = 1;
    private int _nodes;
    private int _aliases;

    private YamlText(string path) => _path = path;

    /// <summary>Whether a file is YAML, by its name.</summary>
    public static bool Is(string file) =>
        file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The document as JSON.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="CannotRunException">It is no YAML, or says what JSON cannot.</exception>
    public static string ToJson(string yaml, string path)
    {
        var text = new YamlText(path);
        text.Read(yaml);
        text.Write(0, 0);
        return text._json.Append('\n').ToString();
    }

    private void Read(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            while (parser.MoveNext())
            {
                var next = parser.Current!;
                if (next is DocumentStart && _events.Count > 0)
                {
                    throw Wrong(next, "it holds several documents; name one for each file");
                }

                if (next is NodeEvent or AnchorAlias or MappingEnd or SequenceEnd)
                {
                    _events.Add(next);
                }
            }
        }
        catch (YamlException e)
        {
            throw new CannotRunException(FormattableString.Invariant($"{_path}: line {e.Start.Line}: is no YAML: {e.Message}"));
        }

        if (_events.Count == 0)
        {
            throw new CannotRunException($"{_path}: is empty");
        }
    }

    // Writes the node that begins at an event, and gives the event behind it.
    private int Write(int index, int depth)
    {
        var node = _events[index];
        if (++_nodes > MostNodes || depth > MostDepth)
        {
            throw Wrong(node, depth > MostDepth
                ? $"it is nested more than {MostDepth} deep"
                : FormattableString.Invariant($"its aliases come to more than {MostNodes:N0} values"));
        }

        if (node is AnchorAlias alias)
        {
            if (!_anchors.TryGetValue(alias.Value.Value, out var target))
            {
                throw Wrong(node, $"no anchor '{alias.Value.Value}' stands before it");
            }

            GoTo(node);
            _aliases++;
            Write(target, depth + 1);
            _aliases--;
            return index + 1;
        }

        if (node is NodeEvent { Anchor: { IsEmpty: false } anchor })
        {
            _anchors[anchor.Value] = index;
        }

        GoTo(node);
        return node switch
        {
            Scalar scalar => Write(scalar, index),
            SequenceStart => WriteItems(index + 1, depth),
            _ => WriteMembers(index + 1, depth),
        };
    }

    private int Write(Scalar scalar, int index)
    {
        _json.Append(YamlScalar.ToJson(scalar.Value, scalar.Style == ScalarStyle.Plain, scalar.Tag.IsEmpty ? "" : scalar.Tag.Value)
            ?? throw Wrong(scalar, "JSON has no such value; write a number, a text, true, false or null"));
        return index + 1;
    }

    private int WriteItems(int index, int depth)
    {
        _json.Append('[');
        for (var isFirst = true; _events[index] is not SequenceEnd; isFirst = false)
        {
            _json.Append(isFirst ? "" : ",");
            index = Write(index, depth + 1);
        }

        _json.Append(']');
        return index + 1;
    }

    private int WriteMembers(int index, int depth)
    {
        _json.Append('{');
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var isFirst = true; _events[index] is not MappingEnd; isFirst = false)
        {
            var name = NameAt(index);
            if (!names.Add(name))
            {
                throw Wrong(_events[index], $"the member '{name}' is there twice");
            }

            _json.Append(isFirst ? "" : ",");
            GoTo(_events[index]);
            _json.Append(JsonString.Quote(name)).Append(':');
            index = Write(index + 1, depth + 1);
        }

        _json.Append('}');
        return index + 1;
    }

    private string NameAt(int index) => _events[index] switch
    {
        Scalar { Value: "<<", Style: ScalarStyle.Plain } merge => throw Wrong(merge, "YAML 1.2 has no merge keys (<<); write the members out"),
        Scalar name => name.Value,
        AnchorAlias alias when _anchors.TryGetValue(alias.Value.Value, out var target) && _events[target] is Scalar name => name.Value,
        var other => throw Wrong(other, "the name of a member is no text"),
    };

    // What an alias stands for is on the line of the alias.
    private void GoTo(ParsingEvent place)
    {
        while (_aliases == 0 && _line < place.Start.Line)
        {
            _json.Append('\n');
            _line++;
        }
    }

    private CannotRunException Wrong(ParsingEvent place, string what) =>
        new(FormattableString.Invariant($"{_path}: line {place.Start.Line}: {what}"));
}
