using System.Net.Http.Headers;
using System.Text;
using AgentEvents.Models.Formats;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>Reads the parts of a request from the wire, and makes its JSON form of them.</summary>
/// <param name="operation">The operation that the request should be for.</param>
/// <param name="request">The request.</param>
internal sealed class WireReader(HttpOperation operation, WireRequest request)
{
    private const int ScratchSize = 512;

    private readonly string?[] _texts = new string?[operation.Parameters.Count];
    private readonly SystemParameterReader _system = new(operation);
    private readonly List<Violation> _violations = [];

    /// <summary>In what the request is none of this operation.</summary>
    public IReadOnlyList<Violation> Violations => _violations;

    /// <summary>Whether there are more violations than are listed: a query has room for many.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Reads all parts.</summary>
    /// <returns>The JSON form, to be validated; null where a part could not be read at all, so that nothing can be said about it.</returns>
    public byte[]? Read()
    {
        if (request.Method != operation.Method)
        {
            Note(HttpRules.Method, "");
        }

        var isReadable = ReadTarget();
        ReadHeaders();
        CheckTexts();
        return ReadBody(out var body) && isReadable ? Compose(body) : null;
    }

    private bool ReadTarget()
    {
        if (!WireTarget.TrySplit(request.Target, out var path, out var query))
        {
            return Refuse(HttpRules.Target);
        }

        return operation.Layout.TryReadPath(path, _texts) ? ReadQuery(query) : Refuse(HttpRules.PathTemplate);
    }

    private bool ReadQuery(ReadOnlySpan<byte> query)
    {
        var isReadable = true;
        while (!query.IsEmpty)
        {
            var end = query.IndexOf((byte)'&');
            var pair = end < 0 ? query : query[..end];
            query = end < 0 ? default : query[(end + 1)..];
            var equals = pair.IndexOf((byte)'=');
            isReadable &= PercentCoding.TryDecode(equals < 0 ? pair : pair[..equals], plusIsSpace: true, out var name)
                && PercentCoding.TryDecode(equals < 0 ? default : pair[(equals + 1)..], plusIsSpace: true, out var text)
                ? TakeQuery(name, text)
                : Refuse(HttpRules.Target);
        }

        return isReadable;
    }

    private bool TakeQuery(string name, string text)
    {
        var index = IndexOf(ParameterLocation.Query, name, StringComparison.Ordinal);
        if (index < 0)
        {
            // A webhook's address is the receiver's own, and may have a query of its own.
            return TakeSystem(ParameterLocation.Query, name, text)
                || operation.Layout.IsEndpoint
                || Note(HttpRules.UnknownQuery(name, operation), "");
        }

        return Take(index, text, HttpRules.RepeatedQuery);
    }

    private void ReadHeaders()
    {
        foreach (var field in request.Headers)
        {
            var index = IndexOf(ParameterLocation.Header, field.Name, StringComparison.OrdinalIgnoreCase);
            if (index >= 0)
            {
                Take(index, field.Value, HttpRules.RepeatedHeader);
            }
            else
            {
                TakeSystem(ParameterLocation.Header, field.Name, field.Value);
            }
        }
    }

    private bool TakeSystem(ParameterLocation location, string name, string text)
    {
        var isKnown = _system.TryTake(location, name, text, out var broken);
        return broken is null ? isKnown : Note(broken, "");
    }

    private bool Take(int index, string text, Assertion repeated)
    {
        if (_texts[index] is not null)
        {
            return Note(repeated, operation.Parameters[index].Pointer);
        }

        _texts[index] = text;
        return true;
    }

    private void CheckTexts()
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            if (_texts[i] is { } text && HttpRules.BrokenBy(text, operation.Parameters[i].Location) is { } rule)
            {
                Note(rule, operation.Parameters[i].Pointer);
            }
        }
    }

    private bool ReadBody(out ReadOnlySpan<byte> body)
    {
        body = default;
        if (request.Body.IsEmpty)
        {
            return true;
        }

        if (operation.BodyMember is not { } member)
        {
            return Note(HttpRules.NoBody, "");
        }

        if (!IsDocumentedMediaType())
        {
            Note(HttpRules.MediaType, "");
        }

        if (ContentCoding.Decode(request, out var content) is { } undecoded)
        {
            return Refuse(undecoded, JsonPointer.Token(member));
        }

        if (operation.HasForm)
        {
            return ReadForm(content.Span, member, out body);
        }

        // Bytes that are more than one value would close the object around them and add members to it.
        if (content.IsEmpty || RawJsonText.TryReadOne(content.Span, out body, out var fault, out var offset))
        {
            return true;
        }

        var inBody = InstanceLocator.Locate(content.Span, [offset])[0].Pointer;
        return Refuse(JsonRules.For(fault), JsonPointer.Token(member) + inBody, offset);
    }

    private bool ReadForm(ReadOnlySpan<byte> content, string member, out ReadOnlySpan<byte> body)
    {
        body = default;
        if (!FormBody.TryRead(operation.Form, content, out var json, out var repeated))
        {
            return Refuse(HttpRules.Form, JsonPointer.Token(member));
        }

        body = json;
        return repeated is null || Note(HttpRules.RepeatedField, JsonPointer.Token(member) + JsonPointer.Token(repeated));
    }

    private bool IsDocumentedMediaType()
    {
        if (!MediaTypeHeaderValue.TryParse(request.MediaType, out var actual)
            || !MediaTypeHeaderValue.TryParse(operation.MediaType, out var documented))
        {
            return false;
        }

        // RFC 8259 knows no other charset, so that one which is left out is this one.
        return string.Equals(actual.MediaType, documented.MediaType, StringComparison.OrdinalIgnoreCase)
            && actual.CharSet?.Trim('"') is var charset
            && (charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    private byte[] Compose(ReadOnlySpan<byte> body)
    {
        Span<byte> scratch = stackalloc byte[ScratchSize];
        var writer = new JsonWriter(scratch);
        writer.WriteRaw("{"u8);
        for (var i = 0; i < _texts.Length; i++)
        {
            if (_texts[i] is { } text)
            {
                writer.WriteMemberName(operation.Parameters[i].Member);
                WriteParameter(ref writer, operation.Parameters[i], text);
            }
        }

        if (!body.IsEmpty)
        {
            writer.WriteMemberName(operation.BodyMember!);
            writer.WriteRaw(body);
        }

        writer.WriteRaw("}"u8);
        var json = writer.WrittenSpan.ToArray();
        writer.Dispose();
        return json;
    }

    private static void WriteParameter(ref JsonWriter writer, HttpParameter parameter, string text)
    {
        if (!parameter.IsText && Ascii.IsValid(text))
        {
            var ascii = Encoding.ASCII.GetBytes(text);
            if (text is "true" or "false" || JsonNumberText.IsNumber(ascii))
            {
                writer.WriteRaw(ascii);
                return;
            }
        }

        writer.WriteString(text);
    }

    private int IndexOf(ParameterLocation location, string name, StringComparison comparison)
    {
        var parameters = operation.Parameters.AsSpan();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Location == location && parameters[i].Name.Equals(name, comparison))
            {
                return i;
            }
        }

        return -1;
    }

    // What is noted leaves the rest readable; what is refused does not.
    private bool Note(Assertion rule, string pointer, int offset = 0)
    {
        IsTruncated = _violations.Count == HttpRequests.Options.MaxViolations;
        if (!IsTruncated)
        {
            _violations.Add(rule.At(pointer, offset));
        }

        return true;
    }

    private bool Refuse(Assertion rule, string pointer = "", int offset = 0) => !Note(rule, pointer, offset);
}
