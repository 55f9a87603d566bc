using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using AgentEvents.Models.Formats;

namespace AgentEvents.Models.Http;

/// <summary>The path template of an operation taken apart, and tied to the parameters.</summary>
internal sealed class RequestLayout
{
    private const int None = -1;

    private readonly Segment[] _segments;

    private readonly byte[][] _members;

    private RequestLayout(Segment[] segments, HttpOperation operation)
    {
        _segments = segments;
        _members = [
            .. operation.Parameters.Select(p => Encoding.UTF8.GetBytes(p.Member)),
            .. operation.BodyMember is { } body ? [Encoding.UTF8.GetBytes(body)] : Array.Empty<byte[]>(),
        ];
    }

    /// <summary>Which parameter a member is, by its place in the operation; the number of parameters for the body, -1 for a stranger.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="bet">Where to look first: writers keep to the order.</param>
    public int IndexOf(ReadOnlySpan<byte> member, int bet)
    {
        if (bet < _members.Length && member.SequenceEqual(_members[bet]))
        {
            return bet;
        }

        for (var i = 0; i < _members.Length; i++)
        {
            if (member.SequenceEqual(_members[i]))
            {
                return i;
            }
        }

        return None;
    }

    /// <summary>Whether the address is the receiver's own, so that path and further query say nothing.</summary>
    public bool IsEndpoint => _segments.Length == 0;

    /// <summary>Takes an operation apart.</summary>
    /// <exception cref="InvalidOperationException">The template is none, or does not fit the parameters.</exception>
    public static RequestLayout Of(HttpOperation operation)
    {
        var template = operation.PathTemplate;
        Require(template.Length == 0 || template[0] == '/', operation, "the path template does not start with a slash");
        Require(FieldText.IsName(operation.Method), operation, "the method is none");
        Segment[] segments = template.Length == 0 ? [] : [.. template[1..].Split('/').Select(text => ReadSegment(text, operation))];
        var parameters = operation.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            var isInPath = parameters[i].Location == ParameterLocation.Path;
            Require(
                segments.Count(s => s.Parameter == i) == (isInPath ? 1 : 0),
                operation,
                "a path parameter does not stand exactly once in the template");
            Require(
                parameters[i].Location != ParameterLocation.Header || FieldText.IsName(parameters[i].Name),
                operation,
                "a header parameter has no name of a header field");
        }

        Require(operation.BodyMember is null == operation.MediaType is null, operation, "a body and its media type go together");
        Require(operation.MediaType is null || MediaTypeHeaderValue.TryParse(operation.MediaType, out _), operation, "the media type is none");
        return new RequestLayout(segments, operation);
    }

    /// <summary>Writes the path.</summary>
    /// <param name="target">Takes it.</param>
    /// <param name="texts">The texts of all parameters, in their order.</param>
    public void WritePath(ref DefaultInterpolatedStringHandler target, string?[] texts)
    {
        foreach (var segment in _segments)
        {
            target.AppendLiteral("/");
            target.AppendLiteral(segment.Before);
            if (segment.Parameter != None)
            {
                PercentCoding.AppendPath(ref target, texts[segment.Parameter]!);
            }

            target.AppendLiteral(segment.After);
        }
    }

    /// <summary>Reads the path.</summary>
    /// <param name="path">Encoded, as it stood on the wire.</param>
    /// <param name="texts">Takes the texts of the parameters in the path.</param>
    /// <returns>Whether the path fits the template.</returns>
    public bool TryReadPath(ReadOnlySpan<byte> path, string?[] texts)
    {
        foreach (var segment in _segments)
        {
            if (path.IsEmpty)
            {
                return false;
            }

            path = path[1..];
            var slash = path.IndexOf((byte)'/');
            var length = slash < 0 ? path.Length : slash;
            if (!PercentCoding.TryDecode(path[..length], plusIsSpace: false, out var text) || !segment.TryRead(text, texts))
            {
                return false;
            }

            path = path[length..];
        }

        return IsEndpoint || path.IsEmpty;
    }

    private static Segment ReadSegment(string text, HttpOperation operation)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var close = text.IndexOf('}', StringComparison.Ordinal);
        if (open < 0 && close < 0)
        {
            Require(IsLiteral(text), operation, "the text of the path template is not plain");
            return new Segment(text, None, "");
        }

        var name = open >= 0 && open < close ? text[(open + 1)..close] : "";
        var parameter = IndexOfPathParameter(operation, name);
        Require(
            parameter != None && text.LastIndexOf('{') == open && text.LastIndexOf('}') == close,
            operation,
            "a segment of the path template is more than text around one path parameter");
        Require(IsLiteral(text[..open]) && IsLiteral(text[(close + 1)..]), operation, "the text of the path template is not plain");
        return new Segment(text[..open], parameter, text[(close + 1)..]);
    }

    // It is written as it is, and compared with what has been decoded.
    private static bool IsLiteral(string text) =>
        Ascii.IsValid(text) && UriText.IsMadeOf(Encoding.ASCII.GetBytes(text), UriText.Path, isIri: false) && !text.Contains('%');

    private static int IndexOfPathParameter(HttpOperation operation, string name)
    {
        for (var i = 0; i < operation.Parameters.Count; i++)
        {
            if (operation.Parameters[i].Location == ParameterLocation.Path && operation.Parameters[i].Name == name)
            {
                return i;
            }
        }

        return None;
    }

    private static void Require(bool holds, HttpOperation operation, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"The operation '{operation.Id}' contradicts itself: {otherwise}.");
        }
    }

    private readonly record struct Segment(string Before, int Parameter, string After)
    {
        public bool TryRead(string text, string?[] texts)
        {
            if (Parameter == None)
            {
                return text == Before;
            }

            if (text.Length < Before.Length + After.Length
                || !text.StartsWith(Before, StringComparison.Ordinal)
                || !text.EndsWith(After, StringComparison.Ordinal))
            {
                return false;
            }

            texts[Parameter] = text[Before.Length..^After.Length];
            return true;
        }
    }
}
