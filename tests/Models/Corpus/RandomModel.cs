using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Tests.Corpus;

/// <summary>
/// Random models that are valid: every member by its type, and by a rule of its own where the schema says more than the type.
/// A member that gets a new rule in a schema fails the property tests until it has one here.
/// </summary>
internal static class RandomModel
{
    private static readonly Dictionary<(Type Model, string Member), Func<Random, object>> Rules = new()
    {
        [(typeof(OutboundEvent), "Agent")] = RandomText.NotEmpty,
        [(typeof(OutboundEvent), "EventId")] = RandomText.NotEmpty,
        [(typeof(OutboundRead), "MessageId")] = RandomText.NotEmpty,
        [(typeof(InboundEvent), "Agent")] = RandomText.NotEmpty,
        [(typeof(InboundEvent), "EventId")] = RandomText.NotEmpty,
        [(typeof(InboundDelivered), "MessageId")] = RandomText.NotEmpty,
        [(typeof(InboundRead), "MessageId")] = RandomText.NotEmpty,
        [(typeof(InboundText), "MessageId")] = RandomText.NotEmpty,
        [(typeof(InboundFile), "MessageId")] = RandomText.NotEmpty,
        [(typeof(InboundFile), "Size")] = random => random.NextInt64(long.MaxValue),
        [(typeof(InboundSuggestion), "MessageId")] = RandomText.NotEmpty,
        [(typeof(InboundLocation), "MessageId")] = RandomText.NotEmpty,
        [(typeof(InboundLocation), "Latitude")] = random => Degrees(random, 90),
        [(typeof(InboundLocation), "Longitude")] = random => Degrees(random, 180),
        [(typeof(Google.CreateAgentEventRequest), "PhoneNumber")] = RandomText.E164,
        [(typeof(Google.CreateAgentEventRequest), "EventId")] = random => new Verbatim<Guid>(RandomText.Uuid(random)),
        [(typeof(Kaleyra.SendTypingIndicatorRequest), "Sid")] = RandomText.NotEmpty,
        [(typeof(Sinch.AgentEvent), "To")] = RandomText.Msisdn,
        [(typeof(Sinch.AgentEvent), "EventId")] = RandomText.Uuid,
        [(typeof(Sinch.StatusReport), "MessageId")] = RandomText.Uuid,
        [(typeof(Sinch.UserAgentEvent), "From")] = random => RandomText.E164(random)[1..],
        [(typeof(Sinch.UserAgentMessage), "From")] = random => RandomText.E164(random)[1..],
        [(typeof(Sinch.FileInfo), "FileSize")] = random => random.NextInt64(long.MaxValue),
        [(typeof(Sinch.ThumbnailInfo), "FileSize")] = random => random.NextInt64(long.MaxValue),
        [(typeof(Sinch.LocationMessage), "Latitude")] = random => Degrees(random, 90),
        [(typeof(Sinch.LocationMessage), "Longitude")] = random => Degrees(random, 180),
        [(typeof(Kaleyra.TypingRequest), "To")] = RandomText.E164,
        [(typeof(Kaleyra.TypingRequest), "From")] = RandomText.NotEmpty,
        [(typeof(Kaleyra.EmptyFailureData), "Value")] = _ => ValueList<RawJson>.Empty,
        [(typeof(Google.AgentEventResource), "Name")] = RandomText.EventName,
        [(typeof(Google.AgentReadEvent), "MessageId")] = RandomText.NotEmpty,
        [(typeof(Google.UserEvent), "SenderPhoneNumber")] = RandomText.E164,
        [(typeof(Google.UserFilePayload), "FileSizeBytes")] = random => random.NextInt64(long.MaxValue),
        [(typeof(Google.UserFileThumbnail), "FileSizeBytes")] = random => random.NextInt64(long.MaxValue),
        [(typeof(Google.RichMessageClassification), "SegmentCount")] = random => random.Next(),
        [(typeof(Google.LatLng), "Latitude")] = random => Degrees(random, 90),
        [(typeof(Google.LatLng), "Longitude")] = random => Degrees(random, 180),
        [(typeof(Google.ServerEvent), "PhoneNumber")] = RandomText.E164,
        [(typeof(Google.PubSubMessage), "Data")] = random => Convert.ToBase64String(Encoding.UTF8.GetBytes(RandomText.Any(random))),
    };

    // Of these members one at least must be there.
    private static readonly (Type Model, string[] Members)[] Choices =
    [
        (typeof(Google.UserEvent), ["EventId", "MessageId"]),
        (typeof(Google.WebhookNotificationUnknownEvent), ["AgentId", "EventId"]),
    ];

    private static readonly MethodInfo MakeList = typeof(ValueList)
        .GetMethods()
        .Single(m => m.Name == "From" && m.GetParameters()[0].ParameterType.Name.StartsWith("IEnumerable", StringComparison.Ordinal));

    public static object Create(Type type, Random random)
    {
        if (type.IsAbstract)
        {
            var branches = type.Assembly.GetExportedTypes().Where(t => t.BaseType == type).OrderBy(t => t.Name, StringComparer.Ordinal).ToArray();
            return Create(branches[random.Next(branches.Length)], random);
        }

        var model = Activator.CreateInstance(type)!;
        foreach (var member in type.GetProperties().Where(p => p.CanWrite))
        {
            if (IsRequired(member) || random.Next(2) == 0)
            {
                member.SetValue(model, Member(member, random));
            }
        }

        foreach (var (_, members) in Choices.Where(c => c.Model.IsAssignableFrom(type)))
        {
            var choice = members.Select(type.GetProperty).OfType<PropertyInfo>().ToArray();
            if (choice.All(p => p.GetValue(model) is null))
            {
                choice[random.Next(choice.Length)].SetValue(model, RandomText.Any(random));
            }
        }

        return model;
    }

    public static bool IsRequired(PropertyInfo member) => member.IsDefined(typeof(RequiredMemberAttribute));

    private static object Degrees(Random random, int most) => (JsonNumber)(random.Next(-most * 1_000_000, (most * 1_000_000) + 1) / 1_000_000m);

    private static object Member(PropertyInfo member, Random random) =>
        Rules.TryGetValue((member.DeclaringType!, member.Name), out var rule)
            ? rule(random)
            : Value(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType, random);

    private static object Value(Type type, Random random)
    {
        if (type == typeof(string))
        {
            return RandomText.Any(random);
        }

        if (type == typeof(bool))
        {
            return random.Next(2) == 0;
        }

        if (type == typeof(int))
        {
            return random.Next(4) == 0 ? (random.Next(2) == 0 ? int.MinValue : int.MaxValue) : random.Next(-1000, 1000);
        }

        if (type == typeof(long))
        {
            return random.Next(4) == 0 ? (random.Next(2) == 0 ? long.MinValue : long.MaxValue) : random.NextInt64(-1_000_000, 1_000_000);
        }

        if (type == typeof(PhoneNumber))
        {
            return new PhoneNumber(RandomText.E164(random));
        }

        if (type == typeof(Timestamp))
        {
            var nanoseconds = random.Next(4) switch
            {
                0 => 0,
                1 => random.Next(1000) * 1_000_000,
                2 => random.Next(1_000_000) * 1000,
                _ => random.Next(1_000_000_000),
            };
            return Timestamp.FromUnix(random.NextInt64(Timestamp.MinValue.UnixSeconds, Timestamp.MaxValue.UnixSeconds), nanoseconds);
        }

        return type == typeof(AdditionalMembers) ? Members(random) : Composite(type, random);
    }

    private static object Composite(Type type, Random random)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            var item = type.GenericTypeArguments[0];
            var items = Array.CreateInstance(item, random.Next(4));
            for (var i = 0; i < items.Length; i++)
            {
                items.SetValue(Value(item, random), i);
            }

            return MakeList.MakeGenericMethod(item).Invoke(null, [items])!;
        }

        if (type == typeof(ValueMap<string>))
        {
            return Enumerable.Range(0, random.Next(4))
                .ToValueMap(i => RandomText.Any(random) + i.ToString(CultureInfo.InvariantCulture), _ => RandomText.Any(random));
        }

        return type.IsValueType ? OpenEnumeration(type, random) : Create(type, random);
    }

    private static object OpenEnumeration(Type type, Random random)
    {
        var known = type.GetProperties(BindingFlags.Static | BindingFlags.Public).Where(p => p.PropertyType == type).ToArray();
        var pick = random.Next(known.Length + 2);
        return pick < known.Length ? known[pick].GetValue(null)! : Activator.CreateInstance(type, RandomText.Any(random))!;
    }

    // Names start with something that no schema names, and a number, since none may stand twice; what follows may be anything.
    private static AdditionalMembers Members(Random random)
    {
        var members = new KeyValuePair<string, RawJson>[random.Next(3)];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = KeyValuePair.Create($"zz{i}" + (random.Next(3) == 0 ? "" : RandomText.Any(random)), Raw(random, 3));
        }

        return AdditionalMembers.Create(members);
    }

    private static RawJson Raw(Random random, int depth) => random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => RawJson.Null,
        1 => RawJson.True,
        2 => RawJson.Parse("1.0"),
        3 => RawJson.Parse("-12345678901234567890e-400"),
        4 => RawJson.FromString(RandomText.Any(random)),
        5 => RawJson.Parse("\"\\u0041\\ud83d\\ude00\\/\""),
        6 => RawJson.Parse($"[{Raw(random, depth - 1).ToJsonString()}, {{}}]"),
        _ => RawJson.Parse($"{{ \"a\" : {Raw(random, depth - 1).ToJsonString()} }}"),
    };
}
