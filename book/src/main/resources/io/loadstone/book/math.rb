# Formulas become SVG in the page, in place of scripts that a reader's browser would have to fetch.
require 'cgi'

class LoadstoneHtml < (Asciidoctor::Converter.for 'html5')
  register_for 'html5'

  def convert_stem node
    id = node.id ? %( id="#{node.id}") : ''
    %(<div#{id} class="stemblock"><div class="content">#{formula node.source, true, node}</div></div>)
  end

  def convert_inline_quoted node
    return super unless node.type == :latexmath
    formula (CGI.unescapeHTML node.text), false, node.parent
  end

  private

  def formula tex, display, node
    Java::IoLoadstoneBookMath::Formula.html tex, display
  rescue => e
    node = node.parent while node.parent && !(node.respond_to? :source_location) || (node.source_location.nil? && node.parent)
    reason = e.message.lines.first&.strip
    node.document.logger.error (Asciidoctor::Logging.instance_method :message_with_context).bind_call(self, %(formula '#{tex}' is not TeX: #{reason}), source_location: node.source_location)
    ''
  end
end
