using System.Globalization;
using System.Text;
using AgentEvents.Models.Formats;

namespace AgentEvents.Models.Validation;

/// <summary>The arrays and objects that are open at a place of a document, and which of their members or elements it is in.</summary>
internal sealed class InstancePath
{
    // A document with a name of a megabyte and a thousand violations under it must not make a gigabyte of pointers. Past this many characters in
    // all, a pointer ends where it would become longer than the few that remain allowed: at a container around the value.
    private const int Budget = 4 * 1024 * 1024;
    private const int AlwaysAllowed = 256;

    private readonly List<Container> _open = [];
    private int _charactersLeft = Budget;

    public void Open(bool isObject) => _open.Add(new Container { IsObject = isObject });

    public void Close()
    {
        if (_open.Count > 0)
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    public void Separate()
    {
        if (_open.Count > 0)
        {
            Container container = _open[^1];
            _open[^1] = new Container { IsObject = container.IsObject, Index = container.Index + 1 };
        }
    }

    public void Colon()
    {
        if (_open.Count > 0)
        {
            _open[^1] = _open[^1] with { HasColon = _open[^1].HasName };
        }
    }

    public void Name(int start, int length) => _open[^1] = _open[^1] with { HasName = true, NameStart = start, NameLength = length };

    /// <summary>Whether a string here is the name of a member.</summary>
    public bool TakesName() => _open.Count > 0 && _open[^1] is { IsObject: true, HasName: false };

    /// <summary>Whether a value may start here; from then on it has.</summary>
    public bool TakesValue()
    {
        if (_open.Count == 0)
        {
            return true;
        }

        Container container = _open[^1];
        _open[^1] = container with { HasValue = true };
        return !container.HasValue && (!container.IsObject || container.HasColon);
    }

    /// <summary>The place of the innermost container, or of the member or element of it that the walk is in.</summary>
    public InstancePlace ToPlace(ReadOnlySpan<byte> document, bool inSlot)
    {
        int segments = Math.Max(inSlot ? _open.Count : _open.Count - 1, 0);
        var pointer = new StringBuilder();
        var path = new StringBuilder(JsonPathText.Root);
        int allowed = Math.Max(_charactersLeft, AlwaysAllowed);
        for (int i = 0; i < segments && pointer.Length + _open[i].NameLength < allowed; i++)
        {
            Append(pointer, path, _open[i], document);
        }

        _charactersLeft -= Math.Min(pointer.Length, _charactersLeft);
        return new InstancePlace(pointer.ToString(), path.ToString(), segments);
    }

    private static void Append(StringBuilder pointer, StringBuilder path, Container container, ReadOnlySpan<byte> document)
    {
        if (!container.IsObject)
        {
            pointer.Append(CultureInfo.InvariantCulture, $"/{container.Index}");
            JsonPathText.AppendIndex(path, container.Index);
            return;
        }

        int length = Math.Min(container.NameLength, document.Length - container.NameStart);
        string name = LenientName.Read(document.Slice(container.NameStart, length));
        pointer.Append(JsonPointer.Token(name));
        JsonPathText.AppendName(path, name);
    }

    private readonly record struct Container
    {
        public bool IsObject { get; init; }

        public bool HasName { get; init; }

        public bool HasColon { get; init; }

        public bool HasValue { get; init; }

        public int Index { get; init; }

        public int NameStart { get; init; }

        public int NameLength { get; init; }
    }
}
