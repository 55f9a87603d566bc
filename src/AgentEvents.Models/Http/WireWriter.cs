using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AgentEvents.Models.Formats;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>Makes a request for the wire of a request's JSON form.</summary>
/// <param name="operation">The operation.</param>
/// <param name="json">The JSON form. A body that is JSON becomes a part of it, not a copy.</param>
internal sealed class WireWriter(HttpOperation operation, byte[] json)
{
    private readonly string?[] _texts = new string?[operation.Parameters.Count];
    private List<Violation>? _violations;
    private ReadOnlyMemory<byte> _body;
    private bool _hasBody;

    /// <summary>In what the values cannot be sent although the schema may allow them.</summary>
    public IReadOnlyList<Violation> Violations => _violations ?? [];

    /// <summary>Finds the parts. It goes as far as the bytes are JSON: the validator says where they are not.</summary>
    public void Split()
    {
        var cursor = new JsonCursor(json, HttpRequests.Options.MaxDepth);
        if (cursor.Current != (byte)'{' || !cursor.BeginObject())
        {
            return;
        }

        var bet = 0;
        do
        {
            var name = cursor.ReadName();
            var index = operation.Layout.IndexOf(name, bet);
            var start = cursor.Position;
            if (index < 0)
            {
                Refuse(HttpRules.NoPlace, Encoding.UTF8.GetString(name), start);
                cursor.SkipValue();
            }
            else if (index == _texts.Length)
            {
                cursor.SkipValue();
                _hasBody = true;
                _body = operation.ToWireBody(json.AsMemory(start, cursor.Position - start));
            }
            else
            {
                TakeParameter(index, ref cursor);
            }

            bet = index + 1;
        }
        while (cursor.NextMember());
    }

    /// <summary>The request; only when the JSON form is valid and there are no <see cref="Violations"/>.</summary>
    public WireRequest ToRequest() => new()
    {
        Method = operation.Method,
        Target = WriteTarget(),
        Headers = WriteHeaders(),
        MediaType = _hasBody ? operation.MediaType : null,
        Body = _body,
    };

    private void TakeParameter(int index, ref JsonCursor cursor)
    {
        var parameter = operation.Parameters[index];
        var start = cursor.Position;
        var isString = cursor.Current == (byte)'"';
        if (!isString && cursor.Current is (byte)'{' or (byte)'[' or (byte)'n')
        {
            Refuse(HttpRules.Scalar, parameter.Member, start);
            cursor.SkipValue();
            return;
        }

        // A number goes out with the digits that it was made of.
        var text = isString ? cursor.ReadText() : cursor.SkipValue() ? Encoding.UTF8.GetString(cursor.Since(start)) : "";
        if (!cursor.IsFaulted && HttpRules.BrokenBy(text, parameter.Location) is { } rule)
        {
            Refuse(rule, parameter.Member, start);
        }

        _texts[index] = text;
    }

    private void Refuse(Assertion rule, string member, int offset) => (_violations ??= []).Add(rule.At(JsonPointer.Token(member), offset));

    [SkipLocalsInit]
    private string WriteTarget()
    {
        var target = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        operation.Layout.WritePath(ref target, _texts);
        var separator = "?";
        for (var i = 0; i < _texts.Length; i++)
        {
            if (operation.Parameters[i].Location == ParameterLocation.Query && _texts[i] is { } text)
            {
                target.AppendLiteral(separator);
                PercentCoding.AppendQuery(ref target, operation.Parameters[i].Name);
                target.AppendLiteral("=");
                PercentCoding.AppendQuery(ref target, text);
                separator = "&";
            }
        }

        return target.ToStringAndClear();
    }

    private ValueList<HttpField> WriteHeaders()
    {
        var fields = default(ValueListBuilder<HttpField>);
        for (var i = 0; i < _texts.Length; i++)
        {
            if (operation.Parameters[i].Location == ParameterLocation.Header && _texts[i] is { } text)
            {
                fields.Add(new HttpField(operation.Parameters[i].Name, text));
            }
        }

        return fields.ToValueList();
    }
}
