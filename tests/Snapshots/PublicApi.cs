using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace AgentEvents.Snapshots;

/// <summary>Prints what types offer to other assemblies: types, members, nullability and the attributes that matter, sorted.</summary>
internal static class PublicApi
{
    // Attributes of the language are compared by name: the generator, whose internals are visible here, has copies of its own for netstandard2.0.
    private const BindingFlags Declared = BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    /// <summary>What these types offer.</summary>
    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types.OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(ApiText.Attributes(type, "")).Append(TypeLine(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string TypeLine(Type type)
    {
        var kind = type.IsValueType
            ? $"{(type.CustomAttributes.Any(a => a.AttributeType.Name == "IsReadOnlyAttribute") ? "readonly " : "")}"
                + $"{(IsRecord(type) ? "record " : "")}struct"
            : $"{(type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}"
                + $"{(IsRecord(type) ? "record" : "class")}";
        var bases = type.GetInterfaces().Select(i => ApiText.Name(i)).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            bases.Insert(0, ApiText.Name(parent));
        }

        return $"{kind} {ApiText.Name(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        return type.GetConstructors(Declared).Where(IsOffered).Where(c => !IsCompilerMade(c)).Select(c => $"{Modifiers(c)}new{ApiText.Parameters(c)}")
            .Concat(type.GetMethods(Declared).Where(m => IsOffered(m) && !IsCompilerMade(m) && !IsAccessor(m)).Select(Method))
            .Concat(type.GetProperties(Declared).Where(p => p.GetAccessors(nonPublic: true).Any(IsOffered) && !IsCompilerMade(p)).Select(Property))
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly).Select(Field));
    }

    private static string Method(MethodInfo method) =>
        $"{ApiText.Attributes(method, " ")}{Modifiers(method)}{ApiText.Return(method)} {method.Name}{ApiText.GenericArguments(method)}"
            + $"{ApiText.Parameters(method)}";

    private static string Property(PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && IsOffered(getter) ? " get;" : "";
        var set = property.SetMethod is { } setter && IsOffered(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") ? " init;" : " set;"
            : "";
        var required = property.CustomAttributes.Any(a => a.AttributeType.Name == "RequiredMemberAttribute") ? "required " : "";
        var index = property.GetIndexParameters().Length == 0 ? property.Name : $"this[{ApiText.ParameterList(property.GetIndexParameters())}]";
        return $"{ApiText.Attributes(property, " ")}{Modifiers(property.GetAccessors(nonPublic: true).First(IsOffered))}{required}"
            + $"{ApiText.TypeOf(property)} {index} {{{get}{set} }}";
    }

    private static string Field(FieldInfo field)
    {
        var modifiers = field.IsLiteral ? "const " : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}";
        var value = field.IsLiteral ? " = " + ApiText.Value(field.GetRawConstantValue()) : "";
        return $"{(field.IsPublic ? "" : "protected ")}{modifiers}{ApiText.TypeOf(field)} {field.Name}{value}";
    }

    private static string Modifiers(MethodBase method)
    {
        var access = method.IsPublic ? "" : "protected ";
        if (method.IsStatic)
        {
            return access + "static ";
        }

        var isOverride = method is MethodInfo { IsVirtual: true } m && m.GetBaseDefinition() != m;
        return access
            + (method.IsAbstract ? "abstract " : isOverride ? "override " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static bool IsOffered(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsCompilerMade(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
