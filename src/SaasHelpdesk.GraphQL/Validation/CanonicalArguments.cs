using System.Text;
using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>Arguments and values as text in which order of names does not matter.</summary>
internal static class CanonicalArguments
{
    internal static string Of(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var argument in arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal))
        {
            text.Append(argument.Name).Append(':');
            Append(text, argument.Value);
            text.Append(',');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case ObjectValueNode map:
                text.Append('{');
                foreach (var entry in map.Fields.OrderBy(entry => entry.Name, StringComparer.Ordinal))
                {
                    text.Append(entry.Name).Append(':');
                    Append(text, entry.Value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case StringValueNode literal:
                text.Append(AstPrinter.Print(new StringValueNode(literal.Value, block: false, literal.Location)));
                break;
            default:
                text.Append(AstPrinter.Print(value));
                break;
        }
    }
}
